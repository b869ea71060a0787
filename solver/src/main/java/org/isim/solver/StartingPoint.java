package org.isim.solver;

/**
 * Where the solve of a related problem of the same shape may begin. It changes how fast an answer is found, not which answers are right; a backend passes over
 * the kinds that are not its own.
 */
public sealed interface StartingPoint permits Basis, MiddlePoint {
    /** Whether it has the shape of this problem. */
    boolean fits(LinearProgram problem);
}
