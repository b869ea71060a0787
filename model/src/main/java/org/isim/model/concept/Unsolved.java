package org.isim.model.concept;

import org.isim.solver.Outcome;

/** A program of a concept has no optimum, so neither has the concept. */
public final class Unsolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    /** @param outcome never optimal */
    public Unsolved(Outcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
