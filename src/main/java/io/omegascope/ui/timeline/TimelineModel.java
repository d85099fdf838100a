package io.omegascope.ui.timeline;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.ui.ChangeText;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Missing;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The measured epochs of the selected run along an axis from 0 to 1, and the ways to move among them. Holds no state
/// of its own.
public final class TimelineModel {
    private static final double GENERALISED = 0.5;

    /// A phase between two positions.
    public record Band(Phase phase, int fromEpoch, int toEpoch, double from, double to) {}

    /// @param height 0 at the lowest synergy of the run, 1 at the highest
    public record Point(double position, double height) {}

    /// An epoch worth a visit.
    public record Marker(String title, Ink ink, int epoch, double position) {}

    private final Selection selection;
    private final Settings settings;

    public TimelineModel(Selection selection, Settings settings) {
        this.selection = selection;
        this.settings = settings;
    }

    // Properties

    /// Up to the last epoch of the configuration, or of the measurements once the run has ended.
    public EpochAxis axis() {
        RunModel run = selection.run();
        boolean log = settings.logEpochsProperty().get();
        if (run == null) {
            return new EpochAxis(1, log);
        }
        int measured = profiles().isEmpty() ? 0 : profiles().lastKey();
        return new EpochAxis(run.state().isEnded() ? measured : run.subject().last(), log);
    }

    /// Where the selected epoch is; NaN before the first measurement.
    public double thumb() {
        return selection.epoch() == Selection.NONE ? Double.NaN : axis().position(selection.epoch());
    }

    /// Positions of all measurements, ascending.
    public double[] ticks() {
        EpochAxis axis = axis();
        return profiles().keySet().stream().mapToDouble(axis::position).toArray();
    }

    public List<Band> bands() {
        RunModel run = selection.run();
        EpochAxis axis = axis();
        return run == null
                ? List.of()
                : run.phases().stream().map(interval -> band(interval, axis)).toList();
    }

    /// Synergy over the run, measurements without one left out.
    public List<Point> synergy() {
        EpochAxis axis = axis();
        DoubleSummaryStatistics range = profiles().values().stream()
                .mapToDouble(Profile::synergy)
                .filter(Double::isFinite)
                .summaryStatistics();
        double span = Math.max(range.getMax() - range.getMin(), Double.MIN_NORMAL);
        List<Point> points = new ArrayList<>();
        profiles().forEach((epoch, profile) -> {
            if (Double.isFinite(profile.synergy())) {
                points.add(new Point(axis.position(epoch), (profile.synergy() - range.getMin()) / span));
            }
        });
        return points;
    }

    /// The synergy peak and the epoch at which test accuracy reaches one half, as far as they are known, and those
    /// where rates were changed.
    public List<Marker> markers() {
        RunModel run = selection.run();
        EpochAxis axis = axis();
        List<Marker> markers = new ArrayList<>();
        if (run != null) {
            Optional.ofNullable(run.synergyPeak())
                    .ifPresent(e -> markers.add(new Marker("Synergy peak", Ink.SYNERGY, e, axis.position(e))));
            run.testAccuracyEpoch(GENERALISED)
                    .ifPresent(e -> markers.add(new Marker("Test accuracy .5", Ink.TEST, e, axis.position(e))));
            for (OptimizerConfig.Change change : run.changes()) {
                markers.add(new Marker(
                        ChangeText.of(change), Ink.SELECTION, change.epoch(), axis.position(change.epoch())));
            }
        }
        return markers;
    }

    /// `Epoch 412 · snapshot 143 of 172`.
    public String text() {
        int epoch = selection.epoch();
        if (epoch == Selection.NONE) {
            return Missing.measurement(selection);
        }
        return "%s %,d · snapshot %d of %d"
                .formatted(
                        time(),
                        epoch,
                        profiles().headMap(epoch, true).size(),
                        profiles().size());
    }

    /// What there is at a position: the nearest measurement, its phase, the marker it bears.
    public String describe(double position) {
        int epoch = nearest(position);
        if (epoch == Selection.NONE) {
            return Missing.measurement(selection);
        }
        StringBuilder words = new StringBuilder("%s %,d".formatted(time(), epoch));
        bands().stream()
                .filter(band -> band.fromEpoch() <= epoch && epoch <= band.toEpoch())
                .findFirst()
                .ifPresent(band -> words.append(" · ").append(band.phase().label()));
        markers().stream().filter(marker -> marker.epoch() == epoch).forEach(marker -> words.append(" · ")
                .append(marker.title()));
        return words.toString();
    }

    // Commands

    /// Selects the measurement nearest to a position.
    public void scrubTo(double position) {
        int epoch = nearest(position);
        if (epoch != Selection.NONE) {
            selection.selectEpoch(epoch);
        }
    }

    /// Moves on by a number of snapshots, back if it is negative, as far as there are any.
    public void step(int snapshots) {
        List<Integer> epochs = List.copyOf(profiles().keySet());
        int index = epochs.indexOf(selection.epoch());
        if (index >= 0) {
            selection.selectEpoch(epochs.get(Math.clamp(index + snapshots, 0, epochs.size() - 1)));
        }
    }

    public void first() {
        scrubTo(0);
    }

    public void newest() {
        if (!profiles().isEmpty()) {
            selection.selectEpoch(profiles().lastKey());
        }
    }

    private static Band band(PhaseInterval interval, EpochAxis axis) {
        return new Band(
                interval.phase(),
                interval.from(),
                interval.to(),
                axis.position(interval.from()),
                Math.min(1, axis.position(interval.to())));
    }

    private int nearest(double position) {
        EpochAxis axis = axis();
        int wanted = (int) axis.epoch(position);
        Integer below = profiles().floorKey(wanted);
        Integer above = profiles().higherKey(wanted);
        if (below == null || above == null) {
            return below != null ? below : above != null ? above : Selection.NONE;
        }
        return axis.position(above) - position < position - axis.position(below) ? above : below;
    }

    private String time() {
        RunModel run = selection.run();
        return run == null ? "Epoch" : run.timeTitle();
    }

    private NavigableMap<Integer, Profile> profiles() {
        RunModel run = selection.run();
        return run == null ? new TreeMap<>() : run.profiles();
    }
}
