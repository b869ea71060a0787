package org.isim.model.games;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Excesses of the coalitions at an allocation x: e(S, x) = v(S) − x(S), for every S that has a value and is neither empty nor all.
 * A coalition whose excess is positive blocks x: its members can leave and share more among themselves.
 */
public final class Excesses {
    private final Game game;
    private final Allocation allocation;

    private Excesses(Game game, Allocation allocation) {
        this.game = game;
        this.allocation = allocation;
    }

    public static Excesses at(Game game, Allocation allocation) {
        game.requireFits(allocation);
        return new Excesses(game, allocation);
    }

    /** e(S, x); null where S has no value. */
    public @Nullable Double of(CoalitionSet coalition) {
        return game.has(coalition.mask()) ? at(coalition.mask()) : null;
    }

    /** e(S, x) by mask; NaN where S has no value. */
    double at(int mask) {
        // not the negative of it: breaking even is 0, not −0
        return 0 - allocation.less(mask, game.at(mask));
    }

    /** Largest first; equal ones in the order of masks. */
    public List<Excess> all() {
        return IntStream.range(1, game.grand().mask())
                .filter(game::has)
                .mapToObj(mask -> new Excess(new CoalitionSet(mask), at(mask)))
                .sorted(Comparator.comparingDouble(Excess::amount).reversed())
                .toList();
    }

    /** The largest excess; −∞ where no coalition has a value. */
    double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (int mask = 1; mask < game.grand().mask(); mask++) {
            most = game.has(mask) ? Math.max(most, at(mask)) : most;
        }
        return most;
    }

    /** The coalition that would gain most by leaving, of those within tolerance of the most the first by mask; null where no coalition has a value. */
    public @Nullable Excess worst() {
        double least = most() - game.tolerance();
        for (int mask = 1; mask < game.grand().mask(); mask++) {
            if (game.has(mask) && at(mask) >= least) {
                return new Excess(new CoalitionSet(mask), at(mask));
            }
        }
        return null;
    }

    /** The worst coalition where it gains more than the tolerance; null where no coalition blocks. */
    public @Nullable Excess worstBlocking() {
        Excess worst = worst();
        return worst != null && worst.amount() > game.tolerance() ? worst : null;
    }

    /** What is shared out beyond what there is: x(N) − v(N); NaN where the grand coalition has no value. */
    double overspent() {
        return allocation.less(game.grand().mask(), game.at(game.grand().mask()));
    }
}
