package org.isim.solver.highs;

/** Model status in the order of the constants {@code kHighsModelStatus…}. */
enum HighsStatus {
    NOT_SET,
    LOAD_ERROR,
    MODEL_ERROR,
    PRESOLVE_ERROR,
    SOLVE_ERROR,
    POSTSOLVE_ERROR,
    MODEL_EMPTY,
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED_OR_INFEASIBLE,
    UNBOUNDED,
    OBJECTIVE_BOUND,
    OBJECTIVE_TARGET,
    TIME_LIMIT,
    ITERATION_LIMIT,
    UNKNOWN,
    SOLUTION_LIMIT,
    INTERRUPTED,
    MEMORY_LIMIT,
    /** A number a later version may know. */
    OTHER;

    static HighsStatus of(int number) {
        return number >= 0 && number < OTHER.ordinal() ? values()[number] : OTHER;
    }
}
