package io.omegascope.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Processor time of the two threads that draw the window: the one of JavaFX, which is asked, and its renderer.
final class DrawingTime {
    private static final String RENDERER = "QuantumRenderer";
    private static final long UNKNOWN = -1;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean told = threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    private long renderer = UNKNOWN;

    /// Nanoseconds since the threads started; 0 where the virtual machine does not tell. To be asked on the FX thread.
    long nanos() {
        if (!told) {
            return 0;
        }
        if (renderer == UNKNOWN) {
            renderer = find();
        }
        return threads.getCurrentThreadCpuTime() + Math.max(0, threads.getThreadCpuTime(renderer));
    }

    private long find() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith(RENDERER))
                .mapToLong(ThreadInfo::getThreadId)
                .findFirst()
                .orElse(Thread.currentThread().threadId());
    }
}
