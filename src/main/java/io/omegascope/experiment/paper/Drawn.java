package io.omegascope.experiment.paper;

import io.omegascope.figure.Ink;
import io.omegascope.figure.Panel;
import io.omegascope.figure.Panel.Axis;
import io.omegascope.figure.Panel.Band;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Stroke;
import io.omegascope.run.Preset;
import java.util.ArrayList;
import java.util.List;

/// How series become marks, the same in every figure.
final class Drawn {
    static final Axis EPOCHS = Axis.log("epoch + 1");
    static final Axis TEST = Axis.linear("test accuracy");
    static final Axis TRAIN = Axis.linear("train accuracy");

    private Drawn() {}

    static Panel panel(String title, Axis y, List<Mark> marks) {
        return new Panel(marks.isEmpty() ? title + ": no finished runs" : title, EPOCHS, y, List.of(), marks);
    }

    static Curve curve(String name, Ink ink, Stroke stroke, Series series) {
        return new Curve(name, ink, stroke, series.places(), series.values());
    }

    /// The mean over seeds alone, as the paper draws it.
    static List<Mark> mean(String name, Ink ink, List<Series> series) {
        return series.isEmpty()
                ? List.of()
                : List.of(curve(name, ink, Stroke.STRONG, Bundle.of(series).mean()));
    }

    /// Every seed, the area from the lowest to the highest, and the mean.
    static List<Mark> seeds(String name, Ink ink, List<Series> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        Bundle bundle = Bundle.of(series);
        List<Mark> marks = new ArrayList<>();
        Series low = bundle.lowest();
        marks.add(new Band("", ink, low.places(), low.values(), bundle.highest().values()));
        bundle.seeds().forEach(seed -> marks.add(curve("", ink, Stroke.THIN, seed)));
        marks.add(curve(name, ink, Stroke.STRONG, bundle.mean()));
        return marks;
    }

    static Ink ink(Preset preset) {
        return switch (preset) {
            case WD_0_1, ALPHA_1 -> Ink.BLUE;
            case WD_2, ALPHA_8 -> Ink.ORANGE;
            case WD_10, ALPHA_50 -> Ink.GREEN;
            case WD_50 -> Ink.PINK;
        };
    }
}
