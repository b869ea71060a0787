package org.isim.model.games;

import java.util.List;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * The core (Gillies 1959): allocations of v(N) that no coalition would leave, x(N) = v(N) and x(S) ≥ v(S); and the least core (Maschler, Peleg &amp; Shapley
 * 1979), where the largest excess is as small as it can be:
 *
 * <pre>{@code
 *   ε* = min_x max_{∅≠S≠N} v(S) − x(S);   the core is empty where ε* > 0
 * }</pre>
 *
 * Proved both ways from the game itself: the point's largest excess, over every coalition, is an upper bound of ε*, the balanced collection gives a lower one,
 * and the two agree within the tolerance of the game. Coalitions without a value are skipped.
 *
 * @param empty whether some coalition gains more than the tolerance at every allocation
 * @param leastCoreValue ε*; null where the coalitions that have a value let it be as low as one likes
 * @param point of the least core, hence of the core where that is not empty
 * @param worst the largest excess at the point; null where no coalition but that of all has a value
 * @param proof that no allocation does better, and so, if ε* is positive, that the core is empty; null where there is no ε*
 * @param skipped coalitions without a value
 * @param programs linear programs solved
 */
public record Core(
        boolean empty,
        @Nullable Double leastCoreValue,
        Allocation point,
        @Nullable Excess worst,
        @Nullable BalancedCollection proof,
        List<CoalitionSet> skipped,
        int programs) {

    public static Answer<Core> of(Game game, LinearSolver solver) {
        if (!game.has(game.grand().mask())) {
            return new Answer.None<>(new Reason.NothingToShare(game.grand()));
        }
        LevelPrograms levels = new LevelPrograms(game.gains(), solver, false);
        return levels.next().then(level -> proved(game, level, levels.programs()));
    }

    private static Answer<Core> proved(Game game, LevelOptimum level, int programs) {
        Allocation point = game.gains().allocation(level.point());
        Excesses excesses = Excesses.at(game, point);
        double least = excesses.most();
        if (level.excess() == Double.NEGATIVE_INFINITY && least <= game.tolerance()) {
            return new Answer.Found<>(new Core(false, null, point, excesses.worst(), null, game.missing(), programs));
        }
        BalancedCollection proof = BalancedCollection.of(game, level.binding());
        double gap = least - proof.leastExcess();
        if (!(Math.abs(gap) <= game.tolerance()) || !(proof.imbalance() <= Gains.RESOLUTION)) {
            return new Answer.None<>(new Reason.Unproved("bounds " + gap + " apart, imbalance " + proof.imbalance()));
        }
        boolean empty = least > game.tolerance();
        return new Answer.Found<>(new Core(empty, least, point, excesses.worst(), proof, game.missing(), programs));
    }
}
