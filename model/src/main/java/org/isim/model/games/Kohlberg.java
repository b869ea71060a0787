package org.isim.model.games;

import java.util.List;
import org.isim.solver.LinearSolver;

/**
 * Kohlberg's criterion (Kohlberg 1971, SIAM Journal on Applied Mathematics 20: 62–66; Sobolev 1975 for the prenucleolus): x is the nucleolus if and
 * only if for every level α the coalitions with excess of at least α, together with the players held at their own value, carry weights
 *
 * <pre>{@code
 *   Σ λ_S e_S = e_N,   λ_S > 0 where e(S, x) ≥ α,   λ_{i} ≥ 0 where x[i] = v({i})
 * }</pre>
 *
 * Levels are looked at from the largest excess down. A coalition whose sum x(S) is known from coalitions of levels above can always be given a weight,
 * so only the others are tested, on at most n − 1 levels. Each test is a linear program that looks for the opposite, side payments that raise
 * some of the coalitions and lower none.
 *
 * <p>Excesses closer than the tolerance of the game may count as one level. What is accepted is therefore proved for a game whose values differ from these
 * by at most twice {@link Accepted#error()}, itself within the tolerance; nothing else in the test depends on how small an amount is.
 */
public sealed interface Kohlberg {

    /** How many linear programs the test took. */
    int programs();

    /**
     * x is the nucleolus.
     *
     * @param levels from the largest excess down, until every x[i] is known
     * @param error by how much values of the game had to be taken as other than they are: spread of excesses within levels, x(N) − v(N)
     * @param unique whether every x[i] is known in the end; not so only where coalitions have no value
     */
    record Accepted(List<ExcessLevel> levels, double error, boolean unique, int programs) implements Kohlberg {}

    /**
     * x is not.
     *
     * @param reason for people, without a full stop
     * @param sidePayments by player, summing to zero: some coalitions of the worst off gain by them and none as badly off loses; empty where the
     *     allocation does not share out what there is, or gives a player less than its own value
     */
    record Rejected(String reason, double[] sidePayments, int programs) implements Kohlberg {}

    /** A linear program of the test is not solved, or not to the digits the test needs. */
    record Undecided(Reason reason, int programs) implements Kohlberg {}

    /**
     * Coalitions of one level whose sums the levels above leave open.
     *
     * @param excess the largest of them
     * @param spread the largest less the smallest
     * @param weights λ, of players held at their own value too, up to what the levels above add and a common factor
     */
    record ExcessLevel(double excess, double spread, List<Weighted> weights) {}

    /** @param kind for the prenucleolus no player is held at its own value */
    static Kohlberg check(Game game, Allocation x, Nucleolus.Kind kind, LinearSolver solver) {
        game.requireFits(x);
        return new KohlbergLevels(game, x, kind, solver).verdict();
    }
}
