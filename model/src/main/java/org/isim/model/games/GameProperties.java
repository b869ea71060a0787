package org.isim.model.games;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Properties of a game that theorems ask for, each with the case in which it fails most. */
public final class GameProperties {
    private GameProperties() {}

    /** Joining never hurts: v(S ∪ T) ≥ v(S) + v(T) for disjoint S, T. Witness S, T. */
    public static GameProperty superadditive(Game game) {
        GameProperty.Search search = new GameProperty.Search(game);
        int all = game.grand().mask();
        for (int s = 1; s < all; s++) {
            int rest = all & ~s;
            for (int t = rest; t > s; t = (t - 1) & rest) {
                search.add(more(game.at(s), game.at(t), game.at(s | t), 0), s, t);
            }
        }
        return search.found();
    }

    /**
     * Who joins adds the more, the larger the coalition (Shapley 1971): v(S ∪ i) + v(S ∪ j) ≤ v(S ∪ ij) + v(S), which over all S and i, j is the same as
     * v(S) + v(T) ≤ v(S ∪ T) + v(S ∩ T). Witness S ∪ i, S ∪ j. A convex game has its Shapley value in its core.
     */
    public static GameProperty convex(Game game) {
        GameProperty.Search search = new GameProperty.Search(game);
        int n = game.size();
        for (int mask = 0; mask <= game.grand().mask(); mask++) {
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    int pair = 1 << i | 1 << j;
                    if ((mask & pair) == 0) {
                        int withI = mask | 1 << i;
                        int withJ = mask | 1 << j;
                        double by = more(game.at(withI), game.at(withJ), game.at(mask | pair), game.at(mask));
                        search.add(by, withI, withJ);
                    }
                }
            }
        }
        return search.found();
    }

    /** More players are not worth less: v(S) ≤ v(S ∪ i). Witness S, S ∪ i. */
    public static GameProperty monotone(Game game) {
        GameProperty.Search search = new GameProperty.Search(game);
        for (int mask = 0; mask <= game.grand().mask(); mask++) {
            for (int i = 0; i < game.size(); i++) {
                if ((mask >> i & 1) == 0) {
                    search.add(game.at(mask) - game.at(mask | 1 << i), mask, mask | 1 << i);
                }
            }
        }
        return search.found();
    }

    /** There is something to share: v(N) > Σ v({i}). The violation is what is lost; witness the single players. */
    public static GameProperty essential(Game game) {
        Sum lost = new Sum().add(-game.at(game.grand().mask()));
        int[] singles = IntStream.range(0, game.size()).map(i -> 1 << i).toArray();
        Arrays.stream(singles).forEach(i -> lost.add(game.at(i)));
        boolean missing = Double.isNaN(lost.value());
        boolean holds = missing || lost.value() < -game.tolerance();
        return new GameProperty(
                holds,
                holds ? 0 : Math.max(0, lost.value()),
                holds
                        ? List.of()
                        : Arrays.stream(singles).mapToObj(CoalitionSet::new).toList(),
                missing ? 1 : 0);
    }

    /** No balanced collection is worth more than all together, Σ λ_S v(S) ≤ v(N), which is the same as a core that is not empty. Witness the collection. */
    public static GameProperty balanced(Core core) {
        BalancedCollection proof = core.proof();
        if (!core.empty() || proof == null) {
            return new GameProperty(true, 0, List.of(), core.skipped().size());
        }
        return new GameProperty(
                false,
                proof.surplus(),
                proof.weights().stream().map(Weighted::coalition).toList(),
                core.skipped().size());
    }

    /** a + b − c − d, rounded once. */
    private static double more(double a, double b, double c, double d) {
        return new Sum().add(a).add(b).add(-c).add(-d).value();
    }
}
