package io.omegascope.ui;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.store.RunFollower;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// A run that another program writes: its files are read again about once a second, in the background.
final class Following {
    private static final Duration REST = Duration.ofSeconds(1);

    private final RunModel model;
    private final Activity activity;
    private final RunFollower follower;
    private final Queue<RunFollower.News> news = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile @Nullable IOException failure;
    private boolean ended;

    Following(RunModel model, Activity activity, RunFollower follower) {
        this.model = model;
        this.activity = activity;
        this.follower = follower;
    }

    RunModel model() {
        return model;
    }

    /// Whether nothing comes any more.
    boolean isEnded() {
        return ended;
    }

    void begin() {
        model.setElsewhere(true);
        model.accept(List.of(new RunEvent.StateChanged(
                follower.state(), activity.epochProperty().get())));
        Thread.ofPlatform().daemon().name("follower " + model.id()).start(this::follow);
    }

    void stop() {
        stopped = true;
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && !stopped) {
                if (news.isEmpty()) { // else the window has yet to take in the last
                    RunFollower.News read = follower.read();
                    news.add(read);
                    more = !read.ended();
                }
                Thread.sleep(REST);
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Passes on what was read, on the FX thread.
    ///
    /// @return why the run can be followed no more, or null
    @Nullable
    IOException pump() {
        for (RunFollower.News next = news.poll(); next != null; next = news.poll()) {
            ended = next.ended();
            model.setElsewhere(!ended);
            next.rewind().ifPresent(model::rewind);
            model.accept(next.events());
            int epoch =
                    model.metrics().isEmpty() ? 0 : model.metrics().getLast().epoch();
            int waiting = model.metrics().size() - model.profiles().size();
            activity.update(epoch, 0, null, ended ? 0 : Math.max(0, waiting));
        }
        IOException failed = failure;
        if (failed != null && !ended) {
            ended = true;
            model.setElsewhere(false);
            model.accept(List.of(new RunEvent.StateChanged(
                    new RunState.Stopped(), activity.epochProperty().get())));
            return failed;
        }
        return null;
    }
}
