package io.omegascope.cli;

import io.omegascope.info.SearchMonitor;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows on standard error how far a long search is, if somebody is looking, and the time that is left.
final class SearchProgress implements SearchMonitor, AutoCloseable {
    private static final long PATIENCE_NANOSECONDS = 500_000_000;
    private static final int STEPS = 1000;

    private final long start = System.nanoTime();
    private final boolean seen = Terminal.showsStandardError();
    private @Nullable ProgressBar bar;

    @Override
    public synchronized boolean goesOn(double done) {
        if (bar == null && seen && System.nanoTime() - start > PATIENCE_NANOSECONDS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Search")
                    .setInitialMax(STEPS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.round(done * STEPS));
        }
        return true;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
