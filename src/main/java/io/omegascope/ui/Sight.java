package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.Profile;
import io.omegascope.store.Workspace;
import io.omegascope.store.Workspace.Measured;
import io.omegascope.store.Workspace.Opened;
import io.omegascope.store.Workspace.Shown;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/// What is open and looked at in a workbench, to be written down and to be taken up again.
final class Sight {
    private final Workbench workbench;
    private final Selection selection;

    Sight(Workbench workbench) {
        this.workbench = workbench;
        this.selection = workbench.selection();
    }

    /// Everything that is written down tells of its changes by one of these.
    Observable[] changing() {
        return new Observable[] {
            workbench.runs(),
            workbench.pageProperty(),
            workbench.comparedProperty(),
            workbench.studiedProperty(),
            selection.runProperty(),
            selection.epochProperty(),
            selection.followingProperty(),
            selection.multipletProperty(),
            selection.neuronsProperty(),
            selection.orderProperty(),
            selection.zooms()
        };
    }

    /// @param more   what is open besides
    /// @param wanted what is to be selected if nothing is
    Workspace now(List<Opened> more, @Nullable Shown wanted) {
        RunModel run = selection.run();
        return new Workspace(
                Stream.concat(workbench.runs().stream().map(this::opened).flatMap(Optional::stream), more.stream())
                        .distinct()
                        .toList(),
                workbench.pageProperty().get().name(),
                text(workbench.comparedProperty().get()),
                text(workbench.studiedProperty().get()),
                selection.orderProperty().get(),
                run == null ? wanted : opened(run).map(this::shown).orElse(null));
    }

    private Optional<Opened> opened(RunModel run) {
        if (run.subject() instanceof Subject.Recording recording) {
            MeasurementConfig how = recording.measurement();
            int clusters = recording.clustered() ? how.clusters() : 0;
            return Optional.of(new Opened(
                    recording.file().toAbsolutePath().toString(),
                    new Measured(clusters, how.clustering(), how.ties(), how.nullModel())));
        }
        return workbench.folder(run).map(folder -> new Opened(folder.toString(), null));
    }

    private Shown shown(Opened place) {
        boolean stays = !selection.followingProperty().get() && selection.epoch() != Selection.NONE;
        return new Shown(
                place.path(),
                stays ? selection.epoch() : null,
                selection.multiplet(),
                selection.neurons(),
                selection.zooms());
    }

    /// Shows the page that was shown, as far as there is one of its name.
    void page(Workspace before) {
        path(before.compared()).ifPresent(workbench.comparedProperty()::set);
        if (before.page().equals(Page.STUDY.name())) {
            path(before.studied()).ifPresent(workbench::study); // which reads all its runs
        }
        Arrays.stream(Page.values())
                .filter(page -> page.name().equals(before.page()))
                .findFirst()
                .ifPresent(workbench.pageProperty()::set);
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath().toString();
    }

    private static Optional<Path> path(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Path::of);
        } catch (InvalidPathException e) {
            Failures.log(e);
            return Optional.empty();
        }
    }

    /// Selects a run and in it what was selected, as far as it is still there.
    void look(RunModel run, Shown before) {
        selection.select(run);
        if (before.epoch() != null) {
            selection.selectEpoch(before.epoch());
        }
        Profile profile = selection.profile();
        Multiplet clusters = before.clusters();
        Multiplet neurons = before.neurons();
        if (profile != null && clusters != null && isWithin(clusters, profile.clusters())) {
            selection.selectMultiplet(clusters);
        } else if (neurons != null && isWithin(neurons, run.subject().units())) {
            selection.selectNeurons(neurons);
        }
        before.zooms().forEach(selection::zoom);
    }

    private static boolean isWithin(Multiplet chosen, int count) {
        return chosen.order() > 0 && chosen.members()[chosen.order() - 1] < count;
    }

    /// Selects the last run where there are runs and none is selected.
    void lookAtAny() {
        if (selection.run() == null && !workbench.runs().isEmpty()) {
            selection.select(Objects.requireNonNull(workbench.runs().getLast()));
        }
    }
}
