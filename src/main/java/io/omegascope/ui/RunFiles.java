package io.omegascope.ui;

import io.omegascope.cluster.Activations;
import io.omegascope.net.Weights;
import io.omegascope.run.Journals;
import io.omegascope.run.Origin;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunJournal;
import io.omegascope.run.Snapshot;
import io.omegascope.run.SnapshotActivations;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.ActivationFile;
import io.omegascope.store.ArchivedRuns;
import io.omegascope.store.Library;
import io.omegascope.store.Resume;
import io.omegascope.store.RunArchive;
import io.omegascope.store.RunFamily;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The runs of a sitting on disk. Whatever fails is reported here and comes back as null.
final class RunFiles {
    private final Journals journals;
    private final Consumer<Throwable> report;
    private final Map<RunModel, RunJournal> written = new HashMap<>();
    private final Map<RunModel, StoredRun> opened = new HashMap<>();

    RunFiles(Journals journals, Consumer<Throwable> report) {
        this.journals = journals;
        this.report = report;
    }

    /// A training and where it is written.
    record Begun(TrainingRun training, RunJournal journal) {}

    /// A training of the configuration, from its own first weights or from those of its parent's snapshot.
    @Nullable
    Begun training(RunConfig config, @Nullable RunModel parent) {
        Snapshot first = null;
        if (config.origin() instanceof Origin.Retrained origin && origin.from() == StartingWeights.SNAPSHOT) {
            first = snapshot(parent, origin.epoch());
            if (first == null) {
                return null;
            }
        }
        try {
            RunConfig pinned = config.pinned();
            RunJournal journal = journals.create(pinned);
            return new Begun(
                    first == null
                            ? new TrainingRun(pinned, journal)
                            : new TrainingRun(pinned, journal, first.weights()),
                    journal);
        } catch (IOException | IllegalArgumentException e) {
            report.accept(e);
            return null;
        }
    }

    /// A training that goes on with a stopped or killed run.
    ///
    /// @param epoch after which everything is made again; -1 for all of it
    /// @param other what to know about another processor, in one sentence
    record GoingOn(TrainingRun training, RunJournal journal, int epoch, Optional<String> other) {}

    /// Takes up a run in its folder, in the background.
    ///
    /// @param then takes the training on the FX thread, or nothing if it cannot go on
    void goOn(RunModel run, Consumer<Optional<GoingOn>> then) {
        Path folder = folder(run).orElseThrow();
        Background.work(
                reader(folder),
                () -> goingOn(run, folder),
                on -> {
                    written(run, on.journal());
                    then.accept(Optional.of(on));
                },
                failure -> {
                    report.accept(failure);
                    then.accept(Optional.empty());
                });
    }

    private static String reader(Path of) {
        return "reader " + of.getFileName();
    }

    private GoingOn goingOn(RunModel run, Path folder) throws Exception {
        RunConfig config = RunReader.header(folder).config();
        config.pinned();
        Weights first = firstWeights(run, config);
        Resume taken = Resume.of(folder);
        int threads = Runtime.getRuntime().availableProcessors();
        return new GoingOn(
                TrainingRun.of(config, taken.journal(), first, taken.resumption(), threads),
                taken.journal(),
                taken.resumption().map(Resumption::epoch).orElse(-1),
                taken.otherKernels());
    }

    private Weights firstWeights(RunModel run, RunConfig config) throws Exception {
        if (!(config.origin() instanceof Origin.Retrained origin) || origin.from() != StartingWeights.SNAPSHOT) {
            return TrainingRun.firstWeights(config);
        }
        RunModel parent = run.parent();
        if (parent == null) {
            throw new IOException("The run that %s is a part of is not here; open it first.".formatted(run.title()));
        }
        return kept(parent, origin.epoch()).call().weights();
    }

    /// Makes a run of what was read, whose files then belong to it.
    RunModel adopt(StoredRun stored, @Nullable RunModel parent, Collection<RunModel> others) {
        String title = Titles.distinct(Titles.of(stored.config()), others);
        RunModel run = new RunModel(stored.id(), title, stored.config(), parent);
        take(run, stored);
        return run;
    }

    /// Fills a run that is empty with what was read of it.
    void take(RunModel run, StoredRun stored) {
        run.accept(stored.events());
        opened.put(run, stored);
    }

    /// What is written of a run from now on.
    void written(RunModel run, RunJournal journal) {
        written.put(run, journal);
    }

    /// Whether that is the folder of a run.
    boolean isIn(RunModel run, Path folder) {
        return run.isTrained() && folder(run).filter(folder::equals).isPresent();
    }

    /// Whether two runs lie beside one another.
    boolean isBeside(RunModel run, Path folder) {
        return run.isTrained()
                && folder(run)
                        .filter(own -> own.resolveSibling("").equals(folder.resolveSibling("")))
                        .isPresent();
    }

    void forget(Collection<RunModel> runs) {
        written.keySet().removeAll(runs);
        opened.keySet().removeAll(runs);
    }

    Optional<Path> folder(RunModel run) {
        if (run.subject() instanceof Subject.Recording recording) {
            return Optional.ofNullable(recording.file().toAbsolutePath().getParent());
        }
        RunWriter writer = writer(run);
        return writer != null
                ? Optional.of(writer.folder().path())
                : Optional.ofNullable(opened.get(run))
                        .map(stored -> stored.header().folder().path());
    }

    /// What writes a run of this sitting; null for one that is only read.
    @Nullable
    RunWriter writer(RunModel run) {
        return written.get(run) instanceof RunWriter writer ? writer : null;
    }

    private @Nullable Snapshot snapshot(@Nullable RunModel run, int epoch) {
        if (run == null) {
            report.accept(new IOException("The run whose part is to be retrained is not here; open it first."));
            return null;
        }
        try {
            return kept(run, epoch).call();
        } catch (Exception e) {
            report.accept(e);
            return null;
        }
    }

    /// Reads kept weights, on any thread.
    Callable<Snapshot> kept(RunModel run, int epoch) {
        RunJournal journal = written.get(run);
        StoredRun stored = opened.get(run);
        if (journal != null) {
            return () -> journal.snapshot(epoch);
        }
        if (stored != null) {
            return () -> stored.snapshot(epoch);
        }
        return () -> {
            throw new IOException("The weights of " + run.title() + " are not at hand.");
        };
    }

    /// What the hidden neurons of a run are grouped by, from the weights that are kept.
    ActivationSource activations(RunModel run) {
        RunConfig config = run.config().orElseThrow();
        return new ActivationSource() {
            @Override
            public Callable<Activations> at(int epoch) {
                Callable<Snapshot> kept = kept(run, epoch);
                return () -> SnapshotActivations.of(config, kept.call());
            }

            @Override
            public int nearest(int epoch) {
                return folder(run)
                        .map(folder -> RunReader.nearestKept(folder, epoch))
                        .orElse(epoch);
            }
        };
    }

    void append(RunModel run, RunEvent event) {
        RunJournal journal = written.get(run);
        try {
            if (journal != null) {
                journal.append(event);
            }
        } catch (IOException e) {
            report.accept(e);
        }
    }

    /// Packs a run into a `.zip` in the background.
    ///
    /// @param say takes a few words on the FX thread
    void exportRun(RunModel run, Path zip, Consumer<String> say) {
        Path folder = folder(run).orElseThrow();
        say.accept("Packing " + run.title() + "…");
        inBackground(
                "packer",
                () -> RunArchive.write(folder, Library.standard(), zip),
                say,
                folders -> say.accept(
                        folders.size() == 1
                                ? "Written: " + zip
                                : "Written with %d retrainings: %s".formatted(folders.size() - 1, zip)));
    }

    /// Takes the runs of a `.zip` into the library in the background.
    ///
    /// @param say  takes a few words on the FX thread
    /// @param then takes the folder of the first
    void importRuns(Path zip, Consumer<String> say, Consumer<Path> then) {
        say.accept("Unpacking " + zip.getFileName() + "…");
        inBackground("unpacker", () -> ArchivedRuns.take(zip, Library.standard()), say, folders -> {
            say.accept("Imported: " + folders.getFirst());
            then.accept(folders.getFirst());
        });
    }

    private void inBackground(String name, Callable<List<Path>> work, Consumer<String> say, Consumer<List<Path>> then) {
        Background.work(name, work, then, failure -> {
            say.accept("");
            report.accept(failure);
        });
    }

    /// Opens activations in the background; what is not allowed in them is refused there.
    ///
    /// @param then takes the file on the FX thread
    void openActivations(Path path, Consumer<Recording> then) {
        Background.work(reader(path), () -> new Recording(path, ActivationFile.open(path)), then, report);
    }

    /// Reads a run with its retrainings in the background; a retraining comes with the run that it is a part of.
    ///
    /// @param then takes the parent first, then its children by age, on the FX thread
    void open(Path folder, Consumer<List<FoundRun>> then) {
        Background.work(
                reader(folder),
                () -> RunFamily.read(folder, Library.standard()).stream()
                        .map(FoundRun::of)
                        .toList(),
                then,
                report);
    }
}
