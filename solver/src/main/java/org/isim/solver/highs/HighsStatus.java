package org.isim.solver.highs;

/** What HiGHS says became of a problem: the constants {@code kHighsModelStatus…} a linear program can end with. */
enum HighsStatus {
    EMPTY,
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED_OR_INFEASIBLE,
    UNBOUNDED,
    TIME_LIMIT,
    ITERATION_LIMIT,
    UNKNOWN,
    OTHER;

    static HighsStatus of(int number) {
        return switch (number) {
            case 6 -> EMPTY;
            case 7 -> OPTIMAL;
            case 8 -> INFEASIBLE;
            case 9 -> UNBOUNDED_OR_INFEASIBLE;
            case 10 -> UNBOUNDED;
            case 13 -> TIME_LIMIT;
            case 14 -> ITERATION_LIMIT;
            case 15 -> UNKNOWN;
            default -> OTHER;
        };
    }
}
