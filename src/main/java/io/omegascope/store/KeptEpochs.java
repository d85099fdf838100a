package io.omegascope.store;

import io.omegascope.run.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which due epochs a policy keeps. What is kept at the end depends on the schedule and the size of a file alone, and
/// what is kept at any time holds all of it that is reached: a run that was interrupted keeps what one in one piece
/// does.
final class KeptEpochs {
    /// The first, one between, and the last.
    private static final int FEWEST = 3;

    private final CheckpointPolicy policy;
    private final Schedule schedule;
    /// Before the budget is looked at, ascending.
    private final List<Integer> wanted = new ArrayList<>();

    private int latest = -1;
    private int stride = 1;

    KeptEpochs(CheckpointPolicy policy, Schedule schedule) {
        this.policy = policy;
        this.schedule = schedule;
    }

    /// Goes on to the next due epoch.
    void reach(int due) {
        latest = due;
        if (wanted.isEmpty() || due == schedule.epochs() || next(due) - wanted.getLast() > policy.apart()) {
            wanted.add(due);
        }
    }

    private int next(int due) {
        int next = due + 1;
        while (next < schedule.epochs() && !schedule.isDue(next)) {
            next++;
        }
        return next;
    }

    /// @param bytes of the weights of one epoch
    NavigableSet<Integer> epochs(long bytes) {
        long most = Math.max(FEWEST, policy.bytes() / Math.max(1, bytes));
        while ((wanted.size() - 1) / stride + 2 > most) {
            stride *= 2;
        }
        NavigableSet<Integer> kept = new TreeSet<>();
        for (int i = 0; i < wanted.size(); i += stride) {
            kept.add(wanted.get(i));
        }
        if (latest >= 0) {
            kept.add(latest);
        }
        return kept;
    }
}
