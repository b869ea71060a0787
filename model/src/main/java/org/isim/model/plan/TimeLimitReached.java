package org.isim.model.plan;

import org.isim.solver.Outcome;

/**
 * The time of a run is over. Thrown rather than returned, so that what was not found out in time is nowhere taken for an answer: a coalition without a
 * plan, a draw without a gain.
 */
public final class TimeLimitReached extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome.LimitReached outcome;
    private final String part;

    /** @param part of the work that was reached */
    public TimeLimitReached(Outcome.LimitReached outcome, String part) {
        super(outcome.limit() + ", reached in " + part);
        this.outcome = outcome;
        this.part = part;
    }

    /** The same, said of a larger piece of work. */
    public TimeLimitReached in(String whole) {
        return new TimeLimitReached(outcome, whole + ": " + part);
    }

    /** The limit as an outcome of the whole, with the part that was reached in its words. */
    public Outcome.LimitReached outcome() {
        return new Outcome.LimitReached(
                String.valueOf(getMessage()), outcome.backend(), outcome.notes(), outcome.best(), outcome.gap());
    }
}
