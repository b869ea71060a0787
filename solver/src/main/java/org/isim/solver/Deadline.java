package org.isim.solver;

import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Status;

/** The end of the time a solve may take, over all backends and all ways they try. */
public final class Deadline {
    private final double limitSeconds;
    private final long start = System.nanoTime();

    public Deadline(double limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    /** Infinite where there is no limit, zero where it has passed. */
    public double secondsLeft() {
        return Math.max(0, limitSeconds - (System.nanoTime() - start) * 1e-9);
    }

    public boolean passed() {
        return secondsLeft() <= 0;
    }

    /** What a backend says when it had to stop. */
    public Answer answer() {
        return Answer.without(Status.LIMIT, "time limit of " + limitSeconds + " s");
    }
}
