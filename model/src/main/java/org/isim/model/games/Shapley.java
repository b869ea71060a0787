package org.isim.model.games;

import java.util.List;

/**
 * The Shapley value (Shapley 1953, A value for n-person games): what a player adds to those before it, on average over all orders of joining.
 *
 * <pre>{@code
 *   φ[i] = Σ_{S ⊆ N∖i} |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S))
 * }</pre>
 *
 * Exact over all coalitions, sums compensated; Σ φ = v(N). It needs every value.
 */
public final class Shapley {
    private Shapley() {}

    public static Answer<Allocation> value(Game game) {
        List<CoalitionSet> missing = game.missing();
        if (!missing.isEmpty()) {
            return new Answer.None<>(new Reason.NeedsAll(missing));
        }
        int n = game.size();
        double[] weight = weights(n);
        double[] phi = new double[n];
        for (int i = 0; i < n; i++) {
            Sum sum = new Sum();
            for (int mask = 0; mask <= game.grand().mask(); mask++) {
                if ((mask >> i & 1) == 0) {
                    sum.add(weight[Integer.bitCount(mask)] * (game.at(mask | 1 << i) - game.at(mask)));
                }
            }
            phi[i] = sum.value();
        }
        return new Answer.Found<>(Allocation.of(phi));
    }

    /** [s] s! (n − s − 1)! / n! = 1 / (n · C(n−1, s)). */
    private static double[] weights(int n) {
        double[] weight = new double[n];
        double choices = 1;
        for (int s = 0; s < n; s++) {
            weight[s] = 1 / (n * choices);
            choices = choices * (n - 1 - s) / (s + 1);
        }
        return weight;
    }
}
