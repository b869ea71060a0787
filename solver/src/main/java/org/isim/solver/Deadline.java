package org.isim.solver;

import java.math.BigDecimal;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Status;

/**
 * The end of the time that work may take, counted from when this is made. Solves that share one share its time: all backends and ways of a solve, and
 * all solves of a run.
 */
public final class Deadline {
    /** No limit. */
    public static final Deadline NONE = new Deadline(Double.POSITIVE_INFINITY);

    private final double limitSeconds;
    private final LongSupplier clock;
    private final long start;
    private final BooleanSupplier interrupted;

    public Deadline(double limitSeconds) {
        this(limitSeconds, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    public Deadline(double limitSeconds, LongSupplier clock) {
        this(limitSeconds, clock, clock.getAsLong(), () -> false);
    }

    private Deadline(double limitSeconds, LongSupplier clock, long start, BooleanSupplier interrupted) {
        this.limitSeconds = limitSeconds;
        this.clock = clock;
        this.start = start;
        this.interrupted = interrupted;
    }

    /** The same, which has passed too as soon as somebody asks for an end. */
    public Deadline orWhen(BooleanSupplier asked) {
        return new Deadline(limitSeconds, clock, start, asked);
    }

    /** Infinite where there is no limit, zero where it has passed. */
    public double secondsLeft() {
        return interrupted.getAsBoolean() ? 0 : Math.max(0, limitSeconds - (clock.getAsLong() - start) * 1e-9);
    }

    /** The limit that it is; infinite where there is none, or somebody asked for an end. */
    public double limitSeconds() {
        return interrupted.getAsBoolean() ? Double.POSITIVE_INFINITY : limitSeconds;
    }

    public boolean passed() {
        return secondsLeft() <= 0;
    }

    /** What a backend says when it had to stop. */
    public Answer answer() {
        return Answer.without(Status.LIMIT, message());
    }

    /** The limit in words, as "time limit of 2.5 s" or "interrupted". */
    public String message() {
        if (interrupted.getAsBoolean()) {
            return "interrupted";
        }
        String seconds = Double.isInfinite(limitSeconds)
                ? "no"
                : BigDecimal.valueOf(limitSeconds).stripTrailingZeros().toPlainString();
        return "time limit of " + seconds + " s";
    }
}
