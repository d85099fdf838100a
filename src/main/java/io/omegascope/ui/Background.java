package io.omegascope.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Work on a thread of its own, whose end is told on the FX thread.
public final class Background {
    private Background() {}

    /// @param name   of the thread
    /// @param then   takes what came of it
    /// @param failed takes what it was ended by
    public static <T> void work(String name, Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(_ -> then.accept(task.getValue()));
        task.setOnFailed(_ -> failed.accept(task.getException()));
        Thread.ofPlatform().daemon().name(name).start(task);
    }
}
