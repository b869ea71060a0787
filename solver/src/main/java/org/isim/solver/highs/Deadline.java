package org.isim.solver.highs;

import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Status;

/** The end of the time a solve may take, over all its attempts. */
final class Deadline {
    private final double limitSeconds;
    private final long start = System.nanoTime();

    Deadline(double limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    double secondsLeft() {
        return Math.max(0, limitSeconds - (System.nanoTime() - start) * 1e-9);
    }

    boolean passed() {
        return secondsLeft() <= 0;
    }

    Answer answer() {
        return Answer.without(Status.LIMIT, "time limit of " + limitSeconds + " s");
    }
}
