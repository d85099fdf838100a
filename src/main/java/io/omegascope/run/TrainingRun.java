package io.omegascope.run;

import io.omegascope.net.Evaluation;
import io.omegascope.net.Learner;
import io.omegascope.net.Weights;
import io.omegascope.run.OptimizerConfig.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One run while it happens. `train` blocks on the calling thread; everything else may be called from any thread.
///
/// Events go to the journal first and to the feed afterwards: what the window shows is on its way to the disk, and on
/// it when [#train] returns, unless the journal says otherwise.
public final class TrainingRun {
    /// What may be lost of a run that is killed is made again in no more than this, and at most the time that passes
    /// between two due epochs.
    private static final long KEPT_EVERY_NANOSECONDS = 1_000_000_000;

    private final AtomicReference<@Nullable Change> wanted = new AtomicReference<>();
    private final RunJournal journal;
    private final Weights start;
    private final int threads;
    private final Control control = new Control();
    private final Stopwatch stopwatch = new Stopwatch();
    private final ConcurrentLinkedQueue<RunEvent> feed = new ConcurrentLinkedQueue<>();
    private final PhaseTracker phases;
    private final @Nullable Resumption resumption;
    private long keptAt = System.nanoTime() - KEPT_EVERY_NANOSECONDS;
    private volatile @Nullable Analyzer analyzer;
    private volatile RunConfig config;
    private volatile boolean generalised;
    private volatile int epoch;

    /// A fresh run.
    public TrainingRun(RunConfig config, RunJournal journal) {
        this(config, journal, Problem.initialWeights(config));
    }

    /// A run from given weights, such as a retraining.
    public TrainingRun(RunConfig config, RunJournal journal, Weights start) {
        this(config, journal, start, Runtime.getRuntime().availableProcessors());
    }

    /// @param threads how many threads share an update; decides the speed and nothing else
    public TrainingRun(RunConfig config, RunJournal journal, Weights start, int threads) {
        this(config, journal, start, threads, null);
    }

    /// A run that goes on. What comes is what would have come without the interruption, on the same kernels.
    public static TrainingRun resumed(RunConfig config, RunJournal journal, Resumption resumption) {
        return of(config, journal, Optional.of(resumption), Runtime.getRuntime().availableProcessors());
    }

    /// A run from first weights of its own, fresh or going on.
    ///
    /// @param threads how many threads share an update; decides the speed and nothing else
    public static TrainingRun of(RunConfig config, RunJournal journal, Optional<Resumption> resumption, int threads) {
        return of(config, journal, Problem.initialWeights(config), resumption, threads);
    }

    /// The weights that a fresh run of this configuration starts from, of the whole network.
    public static Weights firstWeights(RunConfig config) {
        return Problem.initialWeights(config);
    }

    /// A run from given weights, fresh or going on.
    public static TrainingRun of(
            RunConfig config, RunJournal journal, Weights start, Optional<Resumption> resumption, int threads) {
        return new TrainingRun(config, journal, start, threads, resumption.orElse(null));
    }

    private TrainingRun(
            RunConfig config, RunJournal journal, Weights start, int threads, @Nullable Resumption resumption) {
        this.resumption = resumption;
        this.epoch = resumption == null ? 0 : resumption.epoch();
        this.config = config;
        phases = new PhaseTracker(config.phases());
        this.journal = journal;
        this.start = start;
        this.threads = threads;
    }

    public RunConfig config() {
        return config;
    }

    public String id() {
        return journal.id();
    }

    /// Trains to the last epoch, waits for the measurements, and returns the state in which the run ended.
    public RunState train() {
        RunState end;
        try {
            end = trainAndMeasure();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            end = new RunState.Failed(sentence(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end = new RunState.Stopped();
        }
        try {
            journal.append(new RunEvent.StateChanged(end, epoch));
            journal.settle();
        } catch (IOException e) {
            end = new RunState.Failed(sentence(e));
        }
        feed.add(new RunEvent.StateChanged(end, epoch));
        return end;
    }

    private RunState trainAndMeasure() throws IOException, InterruptedException {
        Problem problem = Problem.of(config());
        Epoch pass = new Epoch(problem.train(), config().optimizer());
        Dropout dropout = new Dropout(config(), problem);
        emit(new RunEvent.StateChanged(new RunState.Training(), epoch));
        Analyzer measuring = new Analyzer(this::config, problem, journal, this::measured);
        analyzer = measuring;
        measuring.start();
        try (Learner learner =
                Learner.of(config().recipe(), config().origin().first(start), problem.train(), threads)) {
            begin(problem, learner, dropout, measuring);
            loop(problem, learner, pass, dropout, measuring);
            journal.keep(epoch, learner.state());
            journal.append(stopwatch.statistics());
            if (control.isHurried()) {
                return new RunState.Stopped();
            }
            if (measuring.waiting() > 0) {
                emit(new RunEvent.StateChanged(new RunState.Measuring(), epoch));
            }
            Optional<IOException> unmeasured = measuring.finish();
            if (control.isHurried()) {
                return new RunState.Stopped();
            }
            boolean finished = isOver();
            if (finished && unmeasured.isPresent()) {
                throw unmeasured.get();
            }
            emitPhases(finished);
            return finished ? new RunState.Finished() : new RunState.Stopped();
        } finally {
            measuring.close();
        }
    }

    private boolean isOver() {
        return epoch == epochs() || generalised;
    }

    private int epochs() {
        return config().schedule().epochs();
    }

    private void begin(Problem problem, Learner learner, Dropout dropout, Analyzer measuring) throws IOException {
        if (resumption == null) {
            lookAt(problem, learner, dropout, measuring);
            return;
        }
        learner.restore(resumption.state());
        if (dropout.isOn()) {
            int due = resumption.metrics().getLast().epoch();
            dropout.choose(due, journal.snapshot(due).weights());
        }
        resumption.metrics().forEach(this::see);
        resumption.profiles().forEach((due, profile) -> phases.add(new RunEvent.InfoProfile(due, profile)));
        resumption.metrics().stream()
                .map(RunEvent.EpochMetrics::epoch)
                .filter(due -> !resumption.profiles().containsKey(due))
                .forEach(measuring::makeUp);
    }

    private void loop(Problem problem, Learner learner, Epoch pass, Dropout dropout, Analyzer measuring)
            throws IOException, InterruptedException {
        stopwatch.start(epoch, System.nanoTime());
        while (!isOver() && mayGoOn()) {
            changeRates();
            long before = System.nanoTime();
            pass.train(learner, config(), dropout, epoch);
            long after = System.nanoTime();
            int reached = epoch + 1;
            epoch = reached;
            stopwatch.step(reached, (after - before) / pass.updates(), after);
            if (config().schedule().isDue(reached)) {
                lookAt(problem, learner, dropout, measuring);
            }
        }
        stopwatch.pause(System.nanoTime());
    }

    /// The change becomes part of the configuration before it has an effect, so that the run can be repeated.
    private void changeRates() throws IOException {
        Change rates = wanted.getAndSet(null);
        if (rates != null) {
            Change change = new Change(epoch, rates.learningRate(), rates.weightDecay());
            config = config.withOptimizer(config.optimizer().changed(change));
            emit(new RunEvent.RatesChanged(change));
        }
    }

    /// Waits while the user wants a pause.
    private boolean mayGoOn() throws IOException, InterruptedException {
        Control.Order order = control.next();
        if (order == Control.Order.WAIT) {
            stopwatch.pause(System.nanoTime());
            emit(new RunEvent.StateChanged(new RunState.Paused(), epoch));
            order = control.afterPause();
            if (order == Control.Order.GO) {
                emit(new RunEvent.StateChanged(new RunState.Training(), epoch));
            }
            stopwatch.start(epoch, System.nanoTime());
        }
        return order == Control.Order.GO;
    }

    private void lookAt(Problem problem, Learner learner, Dropout dropout, Analyzer measuring) throws IOException {
        Evaluation train = learner.evaluate(problem.train());
        Evaluation test = learner.evaluate(problem.test());
        Weights weights = config().origin().whole(learner.weights());
        RunEvent.EpochMetrics metrics = new RunEvent.EpochMetrics(
                epoch, train.loss(), test.loss(), train.accuracy(), test.accuracy(), weights.norm(), train.collapsed());
        if (!Double.isFinite(metrics.trainLoss())) {
            throw new IllegalStateException("The loss is not a number any more at epoch " + epoch
                    + "; a lower learning rate or alpha keeps it finite.");
        }
        Snapshot snapshot = new Snapshot(epoch, weights, squares(learner));
        journal.append(snapshot);
        see(metrics);
        emit(metrics);
        measuring.offer(snapshot);
        dropout.choose(epoch, weights);
        long now = System.nanoTime();
        if (now - keptAt > KEPT_EVERY_NANOSECONDS) {
            journal.keep(epoch, learner.state());
            keptAt = now;
        }
    }

    private void see(RunEvent.EpochMetrics metrics) {
        phases.add(metrics);
        generalised = config().schedule().endsAt(metrics.testAccuracy());
    }

    private Optional<Weights> squares(Learner learner) {
        return SnapshotProgress.needsSquares(config())
                ? learner.state().squares().map(config().origin()::whole)
                : Optional.empty();
    }

    private void measured(RunEvent.InfoProfile profile) {
        try {
            emit(profile);
            phases.add(profile);
            emitPhases(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void emitPhases(boolean complete) throws IOException {
        Optional<RunEvent.PhasesChanged> change = phases.update(complete);
        if (change.isPresent()) {
            emit(change.get());
        }
    }

    private synchronized void emit(RunEvent event) throws IOException {
        journal.append(event);
        feed.add(event);
    }

    private static String sentence(Throwable e) {
        String message = e.getMessage();
        return e instanceof OutOfMemoryError
                ? "There is not enough memory for this network; fewer hidden neurons need less."
                : message != null ? message : e.getClass().getSimpleName();
    }

    public void pause() {
        control.pause();
    }

    public void resume() {
        control.resume();
    }

    /// Makes one update and pauses again.
    public void step() {
        control.step();
    }

    /// Trains on with another learning rate and weight decay after the present epoch. The configuration takes it up.
    ///
    /// @throws IllegalArgumentException in one sentence, when they are not allowed
    public void changeRates(double learningRate, double weightDecay) {
        Change change = new Change(epoch, learningRate, weightDecay);
        config().optimizer().changed(change);
        wanted.set(change);
    }

    /// Ends the run after the present update. Waiting measurements are still made; a second call gives them up.
    public void stop() {
        control.stop();
        Analyzer measuring = analyzer;
        if (measuring != null && control.isHurried()) {
            measuring.close();
        }
    }

    /// Takes what happened since the last call, in order. One consumer.
    public List<RunEvent> drain() {
        List<RunEvent> events = new ArrayList<>();
        for (RunEvent event = feed.poll(); event != null; event = feed.poll()) {
            events.add(event);
        }
        return events;
    }

    /// Updates made so far.
    public int epoch() {
        return epoch;
    }

    /// Over the last seconds of training, pauses left out; 0 before there is anything to say.
    public double epochsPerSecond() {
        return stopwatch.epochsPerSecond();
    }

    /// How long until the last epoch is trained and measured, at the present speed of both, which go on beside each
    /// other; nothing while it pauses and before there is a speed.
    public Optional<Duration> timeLeft() {
        Analyzer measuring = analyzer;
        int epochsLeft = isOver() ? 0 : epochs() - epoch;
        double speed = epochsPerSecond();
        if (measuring == null || (epochsLeft > 0 && speed == 0)) {
            return Optional.empty();
        }
        double training = epochsLeft == 0 ? 0 : epochsLeft / speed;
        int due = isOver() ? 0 : config().schedule().dueAfter(epoch);
        int unmeasured = due + measuring.waiting();
        return Optional.of(
                Duration.ofMillis(Math.round(1000 * Math.max(training, unmeasured * measuring.secondsEach()))));
    }

    /// Measurements that are due and not yet made.
    public int waitingMeasurements() {
        Analyzer measuring = analyzer;
        return measuring == null ? 0 : measuring.waiting();
    }
}
