package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * Limits and help of one solve.
 *
 * @param deadline when it must be over, shared by all solves of a run
 * @param start from a related problem; one of another shape is passed over
 * @param gap with whole columns, how far the objective may be from the best possible, relative to it
 * @param accuracy relative gap that a certificate may show; the rest of it is held to {@link Certificate#TOLERANCE}
 * @param progress hears of the rounds of a method that has rounds worth telling
 * @param afar whether zero, where a method without a start begins, is known to be far from the optimum: methods that walk there from afar come first
 * @param dispensable whether one can do without the answer: only the first backend that takes the problem is asked, a slower one not, nor a program more that would prove why there is none
 */
public record SolveOptions(
        Deadline deadline,
        @Nullable StartingPoint start,
        double gap,
        double accuracy,
        Progress progress,
        boolean afar,
        boolean dispensable) {
    public static final SolveOptions DEFAULT =
            new SolveOptions(Deadline.NONE, null, 1e-6, Certificate.TOLERANCE, Progress.NONE, false, false);

    public SolveOptions within(Deadline other) {
        return new SolveOptions(other, start, gap, accuracy, progress, afar, dispensable);
    }

    public SolveOptions startingAt(@Nullable StartingPoint other) {
        return new SolveOptions(deadline, other, gap, accuracy, progress, afar, dispensable);
    }

    public SolveOptions withGap(double relative) {
        return new SolveOptions(deadline, start, relative, accuracy, progress, afar, dispensable);
    }

    public SolveOptions withAccuracy(double relativeGap) {
        return new SolveOptions(deadline, start, gap, relativeGap, progress, afar, dispensable);
    }

    public SolveOptions telling(Progress other) {
        return new SolveOptions(deadline, start, gap, accuracy, other, afar, dispensable);
    }

    public SolveOptions fromAfar() {
        return new SolveOptions(deadline, start, gap, accuracy, progress, true, dispensable);
    }

    public SolveOptions forDispensable() {
        return new SolveOptions(deadline, start, gap, accuracy, progress, afar, true);
    }
}
