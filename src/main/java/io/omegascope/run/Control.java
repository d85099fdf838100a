package io.omegascope.run;

/// What the user wants a training loop to do, asked by the loop before each update.
final class Control {
    private boolean paused;
    private boolean stopped;
    private boolean hurried;
    private int permits;

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        permits = 0;
        notifyAll();
    }

    synchronized void step() {
        paused = true;
        permits++;
        notifyAll();
    }

    /// The second time, waiting measurements are given up too.
    synchronized void stop() {
        hurried = stopped;
        stopped = true;
        notifyAll();
    }

    synchronized boolean isHurried() {
        return hurried;
    }

    synchronized boolean mustWait() {
        return paused && permits == 0 && !stopped;
    }

    /// Waits while paused, then takes the permit of a single step if there is one.
    ///
    /// @return whether to make an update; false to stop
    synchronized boolean awaitPermission() throws InterruptedException {
        while (mustWait()) {
            wait();
        }
        if (permits > 0) {
            permits--;
        }
        return !stopped;
    }
}
