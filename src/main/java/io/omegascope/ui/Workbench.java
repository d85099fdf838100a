package io.omegascope.ui;

import io.omegascope.run.Journals;
import io.omegascope.run.Origin;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import io.omegascope.store.RunArchive;
import io.omegascope.store.RunFolder;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The runs of this sitting and what can be done with them. Only for the FX thread.
public final class Workbench {
    private final Settings settings;
    private final RunFiles files;
    private final Selection selection = new Selection();
    private final RunList runs = new RunList();
    private final UnsavedRuns unsaved;
    private final Trainings trainings = new Trainings(this::report);
    private final ObservableList<String> errors = FXCollections.observableArrayList();
    private final Set<RunModel> takenUp = new HashSet<>();
    private final Recordings recordings = new Recordings();
    private final Followings followings = new Followings(selection, this::report);
    private final Map<RunModel, Activity> activities = new HashMap<>();
    private final ObjectProperty<@Nullable Path> compared = new SimpleObjectProperty<>(this, "compared");
    private final ObjectProperty<@Nullable Path> studied = new SimpleObjectProperty<>(this, "studied");
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.RUN);
    private final BooleanProperty awaited = new SimpleBooleanProperty(this, "awaited");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");

    public Workbench(Settings settings, Journals journals) {
        this.settings = settings;
        files = new RunFiles(journals, this::report);
        unsaved = new UnsavedRuns(runs(), files::writer, note::set, this::report);
    }

    // Properties

    public Settings settings() {
        return settings;
    }

    public Selection selection() {
        return selection;
    }

    /// Children of a retraining stand behind their parent and know it by [RunModel#parent].
    public ObservableList<RunModel> runs() {
        return runs.unmodifiable();
    }

    /// Retrainings that wait for their turn, the next one first; each is among the runs as well.
    public ObservableList<RunModel> queue() {
        return trainings.queue().waiting();
    }

    /// The retraining that is going on, or null.
    public ReadOnlyObjectProperty<@Nullable RunModel> retrainingProperty() {
        return trainings.queue().runningProperty();
    }

    /// What is in the middle of the window. Starting or opening a run shows it.
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// The folder whose runs were compared last, or null.
    public ObjectProperty<@Nullable Path> comparedProperty() {
        return compared;
    }

    /// The folder whose runs, or whose run, was taken for a study last, or null.
    public ReadOnlyObjectProperty<@Nullable Path> studiedProperty() {
        return studied;
    }

    /// Whether a run is on its way that will be selected, so that an empty window is none to start from.
    BooleanProperty awaitedProperty() {
        return awaited;
    }

    /// What goes on with files, or came of it, in a few words.
    public ReadOnlyStringProperty noteProperty() {
        return note;
    }

    /// Those that cannot be written at present.
    public UnsavedRuns unsaved() {
        return unsaved;
    }

    /// Sentences for the error bar, the newest last. The bar removes those that were read.
    public ObservableList<String> errors() {
        return errors;
    }

    /// The same object for the whole life of a run. It stands still for a run from disk.
    public Activity activity(RunModel run) {
        return activities.computeIfAbsent(run, Activity::new);
    }

    /// Whether the run trains or waits here, so that it can be paused and stopped.
    public boolean isLive(RunModel run) {
        return (trainings.of(run).isPresent() || recordings.isMeasured(run))
                && !run.state().isEnded();
    }

    /// Where a run lies, if it is on disk.
    public Optional<Path> folder(RunModel run) {
        return files.folder(run);
    }

    /// What the neurons of a run do at its measured epochs.
    public ActivationSource activations(RunModel run) {
        return run.isTrained() ? files.activations(run) : recordings.activations(run);
    }

    /// Reads weights that a run keeps, on any thread.
    public Callable<Snapshot> snapshot(RunModel run, int epoch) {
        return files.kept(run, epoch);
    }

    /// The epochs of which a run keeps weights, ascending; none where they cannot be read.
    public List<Integer> keptEpochs(RunModel run) {
        try {
            Optional<Path> folder = run.isTrained() ? files.folder(run) : Optional.empty();
            return folder.isPresent() ? RunReader.keptEpochs(folder.get()) : List.of();
        } catch (IOException e) {
            report(e);
            return List.of();
        }
    }

    /// The training behind a live run.
    TrainingRun training(RunModel run) {
        return trainings.of(run).orElseThrow().training();
    }

    // Commands

    /// Makes a new run, selects it and trains it in the background; null, with an error, if it cannot be stored.
    public @Nullable RunModel start(RunConfig config) {
        return start(config, null);
    }

    private @Nullable RunModel start(RunConfig config, @Nullable RunModel parent) {
        Session session = prepare(config, parent);
        if (session == null) {
            return null;
        }
        session.begin();
        select(session.model());
        return session.model();
    }

    /// Queues one retraining for every mode; they run in the background one after another.
    public void retrain(Part part, List<RetrainMode> modes, StartingWeights from) {
        for (RetrainMode mode : modes) {
            try {
                Session session = prepare(part.config(mode, from, controls(part.run())), part.run());
                if (session != null) {
                    trainings.queue().add(session.model());
                }
            } catch (IllegalArgumentException e) {
                report(e);
            }
        }
    }

    /// The seed of the next control: each draws other neurons than the ones before.
    private long controls(RunModel parent) {
        return runs.family(parent)
                .filter(r -> r.retrained()
                        .filter(o -> o.mode() == RetrainMode.CONTROL)
                        .isPresent())
                .count();
    }

    /// Whether a run was stopped or killed, so that it can go on.
    public boolean canGoOn(RunModel run) {
        return run.isTrained()
                && !run.isElsewhere()
                && !(run.state() instanceof RunState.Finished)
                && !isLive(run)
                && !takenUp.contains(run)
                && !unsaved.contains(run)
                && folder(run).isPresent();
    }

    /// Goes on with a run that was stopped or killed, as if nothing had happened.
    public void goOn(RunModel run) {
        if (!canGoOn(run)) {
            return;
        }
        takenUp.add(run);
        files.goOn(run, taken -> {
            takenUp.remove(run);
            taken.ifPresent(on -> goOn(run, on));
        });
    }

    private void goOn(RunModel run, RunFiles.GoingOn on) {
        on.other().ifPresent(this::report);
        Session session = trainings.add(run, activity(run), on.training());
        run.rewind(on.epoch());
        session.begin();
        select(run);
    }

    public void pause(RunModel run) {
        trainings.tell(run, TrainingRun::pause);
    }

    public void resume(RunModel run) {
        trainings.tell(run, TrainingRun::resume);
    }

    /// Trains on with other rates.
    ///
    /// @throws IllegalArgumentException in one sentence, when they are not allowed
    public void changeRates(RunModel run, double learningRate, double weightDecay) {
        trainings.tell(run, t -> t.changeRates(learningRate, weightDecay));
    }

    /// Makes one update and pauses.
    public void step(RunModel run) {
        trainings.tell(run, TrainingRun::step);
    }

    /// Ends a run or a measurement for good; a waiting retraining leaves the queue.
    public void stop(RunModel run) {
        recordings.stop(run);
        if (trainings.queue().remove(run)) {
            RunEvent stopped = new RunEvent.StateChanged(new RunState.Stopped(), 0);
            files.append(run, stopped);
            run.accept(List.of(stopped));
        } else {
            trainings.tell(run, TrainingRun::stop);
        }
    }

    /// Stops the run and starts another one with the same configuration and seeds.
    public void restart(RunModel run) {
        run.config().ifPresent(config -> {
            stop(run);
            start(config, run.parent());
        });
    }

    /// Whether the run and its retrainings have ended and are saved, so that they can leave the list.
    public boolean isDismissible(RunModel run) {
        return runs.family(run).noneMatch(r -> isLive(r) || unsaved.contains(r));
    }

    /// Takes a run and its retrainings off the list; their files stay. Does nothing while one of them trains.
    public void dismiss(RunModel run) {
        if (!isDismissible(run)) {
            return;
        }
        List<RunModel> leaving = runs.family(run).toList();
        leaving.forEach(recordings::forget);
        leaving.forEach(followings::forget);
        leaving.forEach(trainings::forget);
        leaving.forEach(activities::remove);
        files.forget(leaving);
        boolean selected = leaving.contains(selection.run());
        runs.removeAll(leaving);
        if (selected) {
            selection.select(runs().isEmpty() ? null : runs().getLast());
        }
    }

    /// The files of activations that are open.
    Recordings recordings() {
        return recordings;
    }

    /// Packs a run with its retrainings into a new `.zip`, in the background.
    public void exportRun(RunModel run, Path zip) {
        files.exportRun(run, zip, note::set);
    }

    /// Opens a folder as a run, or as many runs if it holds them; takes the runs of a `.zip` into the library; and
    /// opens any other file as activations that are then asked about.
    public void openAny(Path path) {
        if (Files.isDirectory(path)) {
            openFolder(path);
        } else if (RunArchive.isOne(path)) {
            files.importRuns(path, note::set, this::open);
        } else {
            files.openActivations(path, recordings::offer);
        }
    }

    /// Opens what was dropped on the window; a folder of runs becomes one of the library's where that is shown.
    void drop(Path path) {
        boolean known = settings.libraryFolders().contains(path);
        if (page.get() == Page.LIBRARY && Files.isDirectory(path) && !new RunFolder(path).isRun()) {
            if (!known) {
                settings.libraryFolders().add(path);
            }
        } else {
            openAny(path);
        }
    }

    /// Takes the run of a folder up again under its new name, where it is on the list, with its retrainings.
    void renamed(Path before, Path now) {
        in(before).ifPresent(run -> {
            boolean selected = selection.run() == run;
            dismiss(run);
            files.open(now, family -> {
                family.forEach(this::take);
                if (selected) {
                    in(now).ifPresent(selection::select);
                }
            });
        });
    }

    /// Takes the run of a folder off the list, where it is on it; it is no longer there.
    void release(Path folder) {
        in(folder).ifPresent(this::dismiss);
    }

    private void openFolder(Path folder) {
        try {
            if (new Library(folder).holdsRuns()) {
                compared.set(folder);
                page.set(Page.RUNS);
                return;
            }
        } catch (IOException e) {
            report(e);
            return;
        }
        open(folder);
    }

    /// Shows the page on which the sub-networks of runs are studied.
    ///
    /// @param folder of runs, or of one
    public void study(Path folder) {
        studied.set(folder);
        page.set(Page.STUDY);
    }

    /// Measures the file that waits, in the background, and selects it.
    public void measure(Recording.Options options) {
        recordings.take().ifPresent(recording -> select(measure(recording, options)));
    }

    /// Measures an open file in the background.
    RunModel measure(Recording recording, Recording.Options options) {
        String title = Titles.distinct(recording.name(), runs());
        RunModel run = new RunModel(title, title, recording.subject(options), null);
        recordings.measure(run, activity(run), recording, options);
        show(run);
        return run;
    }

    /// Opens a run from its folder, with the retrainings beside it.
    public void open(Path folder) {
        files.open(folder, family -> show(family, new RunFolder(folder).path()));
    }

    private void show(List<FoundRun> family, Path wanted) {
        List<RunModel> models = family.stream().map(this::take).toList();
        select(in(wanted).orElse(models.getFirst()));
    }

    /// Runs are told apart by their folders: two may have one name.
    private Optional<RunModel> in(Path folder) {
        return runs().stream().filter(run -> files.isIn(run, folder)).findFirst();
    }

    /// The run of that name that lies beside a folder, or else anywhere.
    private Optional<RunModel> named(String id, Path beside) {
        List<RunModel> named =
                runs().stream().filter(run -> run.id().equals(id)).toList();
        return named.stream()
                .filter(run -> files.isBeside(run, beside))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /// Takes up a run as it was read; the one that it is a part of is looked for among the runs. One that is among them
    /// is brought up to date if another program went on with it.
    RunModel take(FoundRun found) {
        StoredRun stored = found.stored();
        Path folder = stored.header().folder().path();
        RunModel known = in(folder).orElse(null);
        if (known != null) {
            update(known, found);
            return known;
        }
        RunModel parent = stored.config().origin() instanceof Origin.Retrained origin
                ? named(origin.parentRun(), folder).orElse(null)
                : null;
        RunModel model = files.adopt(stored, parent, runs());
        follow(model, found);
        show(model);
        return model;
    }

    private void update(RunModel run, FoundRun found) {
        boolean atRest = !isLive(run) && !takenUp.contains(run) && !unsaved.contains(run) && !run.isElsewhere();
        if (atRest && found.differsFrom(run)) {
            trainings.forget(run);
            run.rewind(-1);
            files.take(run, found.stored());
            follow(run, found);
        }
    }

    private void follow(RunModel run, FoundRun found) {
        found.follower().ifPresent(follower -> followings.follow(run, activity(run), follower));
    }

    private void select(@Nullable RunModel run) {
        selection.select(run);
        page.set(Page.RUN);
    }

    /// Shows a failure in the error bar.
    public void report(String sentence) {
        errors.add(sentence);
    }

    /// Stops everything and waits for it: what was trained so far is stored, and measured as far as that is quick.
    public void stopAll() {
        List.copyOf(runs()).forEach(this::stop);
        trainings.awaitEnd();
    }

    /// Says a few words of what goes on.
    void say(String words) {
        note.set(words);
    }

    void report(Throwable failure) {
        Failures.log(failure);
        report(Sentences.of(failure));
    }

    /// Takes in what all runs have done since the last time.
    void pump() {
        followings.pump();
        trainings.pump();
        recordings.pump();
        unsaved.refresh();
        selection.follow();
    }

    /// Takes up a run that does not train here.
    void show(RunModel run) {
        runs.add(run);
    }

    private @Nullable Session prepare(RunConfig config, @Nullable RunModel parent) {
        RunFiles.Begun begun = files.training(config, parent);
        if (begun == null) {
            return null;
        }
        TrainingRun training = begun.training();
        RunConfig taken = training.config();
        RunModel model = new RunModel(training.id(), Titles.distinct(Titles.of(taken), runs()), taken, parent);
        files.written(model, begun.journal());
        Session session = trainings.add(model, activity(model), training);
        show(model);
        return session;
    }
}
