package org.isim.solver.explain;

import org.isim.solver.Outcome;

/** An explanation was not reached: a solve on the way ended at a limit or failed, or what was found could not be proved. */
public final class Unexplained extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    /** @param outcome what the solve ended with instead */
    public Unexplained(Outcome outcome) {
        super(String.valueOf(outcome));
        this.outcome = outcome;
    }

    /** Stopped at a limit or failed; never optimal. */
    public Outcome outcome() {
        return outcome;
    }
}
