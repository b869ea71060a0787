package org.isim.model.concept;

import java.util.Arrays;

/** What members agree on under a concept that bargains, and how well it is known. */
public sealed interface Settlement {
    /** What every member could have at best, and who takes part. */
    Ideals ideals();

    /** The concept's own objective. */
    double objective();

    /**
     * Kalai and Smorodinsky: every member that takes part gets the same fraction of its ideal gain.
     *
     * @param fraction of the ideal gain, 0 where nobody can gain
     */
    record EqualFractions(Ideals ideals, double fraction) implements Settlement {
        @Override
        public double objective() {
            return fraction;
        }
    }

    /**
     * Nash: the largest product of gains.
     *
     * @param objective Σ w[r] log(z[r] − d[r]), w summing to 1; 0 where nobody can gain
     * @param gap by how much no plan has more than that
     * @param accuracy [r] how far z[r] can be from that of the best plan, for that reason; 0 of a member that does not take part
     */
    record NashPoint(Ideals ideals, double objective, double gap, double[] accuracy) implements Settlement {
        /** The largest of the accuracies. */
        public double accuracyOfAll() {
            return Arrays.stream(accuracy).max().orElse(0);
        }
    }
}
