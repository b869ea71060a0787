package org.isim.model.games;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Players joining one after another: a player's contribution is what the union is worth with it less what it was worth before, v(P ∪ i) − v(P).
 */
public final class Accession {
    private Accession() {}

    /**
     * The contributions in one order.
     *
     * @param order every player once, the first to join first
     * @return by player; null where the union before or after it has no value
     */
    public static @Nullable Double[] contributions(Game game, int... order) {
        BitSet seen = new BitSet();
        for (int i : order) {
            if (i < 0 || i >= game.size() || seen.get(i)) {
                throw new IllegalArgumentException("player " + i + " in an order of " + game.size() + " players");
            }
            seen.set(i);
        }
        if (order.length != game.size()) {
            throw new IllegalArgumentException("an order of " + order.length + " of " + game.size() + " players");
        }
        @Nullable Double[] contributions = new Double[order.length];
        int before = 0;
        for (int i : order) {
            int after = before | 1 << i;
            contributions[i] = game.has(before) && game.has(after) ? (Double) (game.at(after) - game.at(before)) : null;
            before = after;
        }
        return contributions;
    }

    /**
     * The average contribution of each player at each place over all orders in which it joins there; over the places it averages to the Shapley value.
     *
     * <pre>{@code
     *   m[i][k] = Σ_{S ⊆ N∖i, |S| = k} (v(S ∪ i) − v(S)) / C(n−1, k)
     * }</pre>
     *
     * @return [player][place], place 0 first to join; null where one of the values is missing
     */
    public static @Nullable Double[][] averages(Game game) {
        int n = game.size();
        @Nullable Double[][] averages = new Double[n][n];
        for (int i = 0; i < n; i++) {
            Sum[] sum = new Sum[n];
            int[] count = new int[n];
            for (int k = 0; k < n; k++) {
                sum[k] = new Sum();
            }
            for (int mask = 0; mask <= game.grand().mask(); mask++) {
                if ((mask >> i & 1) == 0) {
                    int k = Integer.bitCount(mask);
                    sum[k].add(game.at(mask | 1 << i)).add(-game.at(mask));
                    count[k]++;
                }
            }
            for (int k = 0; k < n; k++) {
                double average = sum[k].value() / count[k];
                // one missing value makes the sum NaN
                averages[i][k] = Double.isNaN(average) ? null : (Double) average;
            }
        }
        return averages;
    }
}
