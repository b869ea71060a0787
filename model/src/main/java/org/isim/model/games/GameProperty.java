package org.isim.model.games;

import java.util.Arrays;
import java.util.List;

/**
 * Whether an inequality holds throughout a game.
 *
 * @param holds whether no violation above the tolerance of the game was found
 * @param violation the largest violation; 0 where it holds
 * @param witness coalitions of the largest violation, as the property orders them; empty where it holds
 * @param unchecked cases passed over because a value is missing
 */
public record GameProperty(boolean holds, double violation, List<CoalitionSet> witness, int unchecked) {

    /** Whether it holds in every case, none being passed over. */
    public boolean isProved() {
        return holds && unchecked == 0;
    }

    /** Collects the cases of one property. */
    static final class Search {
        private final double tolerance;
        private double violation;
        private List<CoalitionSet> witness = List.of();
        private int unchecked;

        Search(Game game) {
            tolerance = game.tolerance();
        }

        /** One case; NaN where a value is missing. */
        void add(double by, int... masks) {
            if (Double.isNaN(by)) {
                unchecked++;
            } else if (by > Math.max(tolerance, violation)) {
                violation = by;
                witness = Arrays.stream(masks).mapToObj(CoalitionSet::new).toList();
            }
        }

        GameProperty found() {
            return new GameProperty(witness.isEmpty(), violation, witness, unchecked);
        }
    }
}
