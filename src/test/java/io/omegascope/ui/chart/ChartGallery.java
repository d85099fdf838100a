package io.omegascope.ui.chart;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Origin;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import io.omegascope.ui.Look;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Theme;
import io.omegascope.ui.Trajectories;
import io.omegascope.ui.live.LiveView;
import io.omegascope.ui.pareto.ParetoView;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Shows the curves and the Pareto plane with real runs, to be looked at.
///
/// Arguments: a preset's key; `dark`; `live` replays at 60 batches a second; `children` adds retrainings;
/// `WIDTHxHEIGHT`.
public final class ChartGallery {
    private ChartGallery() {}

    static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// Apart from `main`, since a main class that is an Application asks for JavaFX on the module path.
    public static final class Window extends Application {
        private final Selection selection = new Selection();
        private final Settings settings = new Settings();
        private final ObservableList<RunModel> runs = FXCollections.observableArrayList();

        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            Preset preset = Preset.ofKey(
                    args.stream().filter(a -> a.contains("-")).findFirst().orElse("wd-2.0"));
            if (args.contains("dark")) {
                settings.themeProperty().set(Theme.DARK);
            }
            int[] size = args.stream()
                    .filter(a -> a.matches("\\d+x\\d+"))
                    .findFirst()
                    .map(a -> List.of(a.split("x")).stream()
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .orElse(new int[] {1100, 560});
            Scene scene = new Scene(content(), size[0], size[1]);
            Look.dress(scene, settings);
            stage.setTitle("Charts");
            stage.setScene(scene);
            stage.show();
            if (args.contains("live")) {
                replay(preset);
            } else {
                RunModel run = Trajectories.run(preset);
                runs.add(run);
                if (args.contains("children")) {
                    addChildren(run);
                }
                selection.select(run);
            }
        }

        private HBox content() {
            LiveView live = new LiveView(selection, settings, runs);
            ParetoView pareto = new ParetoView(selection, settings);
            pareto.setPrefSize(380, 260);
            Button theme = new Button("Theme");
            theme.setOnAction(_ -> settings.themeProperty()
                    .set(settings.themeProperty().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
            HBox.setHgrow(live, Priority.ALWAYS);
            return new HBox(live, new VBox(pareto, theme));
        }

        private void addChildren(RunModel parent) {
            child(parent, Preset.ALPHA_8, RetrainMode.ISOLATED, 143, StartingWeights.INITIAL);
            child(parent, Preset.WD_0_1, RetrainMode.INVERSE, 107, StartingWeights.INITIAL);
            child(parent, Preset.ALPHA_8, RetrainMode.CONTROL, 143, StartingWeights.SNAPSHOT);
        }

        private void child(RunModel parent, Preset like, RetrainMode mode, int size, StartingWeights from) {
            SubNetwork part = new SubNetwork(
                    1, new Multiplet(IntStream.range(0, size).toArray()), 250, new Multiplet(0, 1, 2, 3, 4));
            RunConfig config = parent.config()
                    .orElseThrow()
                    .withOrigin(new Origin.Retrained(parent.id(), 75, part, mode, from, 1));
            runs.add(Trajectories.run(like, mode + " " + size, config, parent));
        }

        private void replay(Preset preset) {
            RunModel run = new RunModel("live", preset.title(), preset.config(Seeds.all(0)), null);
            runs.add(run);
            selection.select(run);
            List<List<RunEvent>> batches = Trajectories.batches(preset);
            Timeline timeline = new Timeline();
            for (int i = 0; i < batches.size(); i++) {
                List<RunEvent> batch = batches.get(i);
                timeline.getKeyFrames().add(new KeyFrame(Duration.millis(i * 1000.0 / 60), _ -> {
                    run.accept(batch);
                    selection.follow();
                }));
            }
            timeline.play();
        }
    }
}
