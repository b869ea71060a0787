package org.isim.model.games;

import java.util.List;

/**
 * A balanced collection: coalitions with positive weights that give every player a weight of one in all, Σ_{S∋i} λ_S = 1. Whatever is shared out
 * can be read as Σ λ_S x(S) = x(N), so (Bondareva 1963; Shapley 1967)
 *
 * <pre>{@code
 *   surplus = Σ λ_S v(S) − v(N) > 0   proves the core empty,
 *   surplus / Σ λ_S                   is a lower bound of the largest excess of any allocation
 * }</pre>
 *
 * @param weights coalitions ascending by mask
 * @param surplus Σ λ_S v(S) − v(N), recomputed from the values of the game
 * @param imbalance largest |Σ_{S∋i} λ_S − 1|
 */
public record BalancedCollection(List<Weighted> weights, double surplus, double imbalance) {

    /** @param prices positive, proportional to the weights */
    static BalancedCollection of(Game game, List<Weighted> prices) {
        Sum shares = new Sum();
        for (Weighted w : prices) {
            shares.add(w.weight() * w.coalition().size());
        }
        double perPlayer = shares.value() / game.size();
        List<Weighted> weights = prices.stream()
                .map(w -> new Weighted(w.coalition(), w.weight() / perPlayer))
                .toList();
        // in gains, so that an imbalance in the last digit is not multiplied by whole values
        Sum surplus = new Sum().add(-game.gains().at(game.grand().mask()));
        double imbalance = 0;
        for (Weighted w : weights) {
            surplus.add(w.weight() * game.gains().at(w.coalition().mask()));
        }
        for (int i = 0; i < game.size(); i++) {
            Sum weight = new Sum().add(-1);
            for (Weighted w : weights) {
                weight.add(w.coalition().contains(i) ? w.weight() : 0);
            }
            imbalance = Math.max(imbalance, Math.abs(weight.value()));
        }
        return new BalancedCollection(weights, surplus.value() * game.gains().unit(), imbalance);
    }

    /** Σ λ_S. */
    double total() {
        Sum total = new Sum();
        weights.forEach(w -> total.add(w.weight()));
        return total.value();
    }

    /** No allocation has a largest excess below this. */
    public double leastExcess() {
        return surplus / total();
    }
}
