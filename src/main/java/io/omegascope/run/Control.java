package io.omegascope.run;

/// What the user wants a training loop to do, asked by the loop before each update.
final class Control {
    enum Order {
        GO,
        WAIT,
        END
    }

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

    /// What the loop is to do now, in one look: a pause that comes later is seen by the next look. Going on takes the
    /// permit of a single step if there is one.
    synchronized Order next() {
        if (stopped) {
            return Order.END;
        }
        if (mustWait()) {
            return Order.WAIT;
        }
        if (permits > 0) {
            permits--;
        }
        return Order.GO;
    }

    /// Waits while paused.
    synchronized Order afterPause() throws InterruptedException {
        while (mustWait()) {
            wait();
        }
        return next();
    }

    private boolean mustWait() {
        return paused && permits == 0 && !stopped;
    }
}
