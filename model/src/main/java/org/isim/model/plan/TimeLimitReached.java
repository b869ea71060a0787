package org.isim.model.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isim.solver.Outcome;

/**
 * The time of a run is over. Thrown rather than returned, so that what was not found out in time is nowhere taken for an answer: a coalition without a
 * plan, a draw without a gain.
 */
public final class TimeLimitReached extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome.LimitReached outcome;
    private final transient List<Work> reached;

    /** @param part of the work that was reached */
    public TimeLimitReached(Outcome.LimitReached outcome, Work part) {
        this(outcome, List.of(part));
    }

    private TimeLimitReached(Outcome.LimitReached outcome, List<Work> reached) {
        super(reached.stream().map(Work::toString).collect(Collectors.joining(": ")));
        this.outcome = outcome;
        this.reached = reached;
    }

    /** The same, said of a larger piece of work. */
    public TimeLimitReached in(Work whole) {
        return new TimeLimitReached(
                outcome, Stream.concat(Stream.of(whole), reached.stream()).toList());
    }

    public Outcome.LimitReached outcome() {
        return outcome;
    }

    /** The part of the work that was reached, the largest piece first. */
    public List<Work> reached() {
        return reached;
    }
}
