package org.isim.model.concept;

import java.util.Arrays;
import java.util.List;

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
     * Equivalent exchange: every member pays for what it consumes at the model's prices, as far as that was found.
     *
     * @param ideals of d = 0: what each could have if the others had nothing
     * @param objective Σ b[r] log z[r], b being what each spends
     * @param shares λ[r]: z[r] relative to that of the union
     * @param budgetBalance D[r], in money of its consumption
     * @param residual the largest |D[r]| over what r consumes, least over all prices that support the plan
     * @param ends what each search came to
     */
    record Exchange(
            Ideals ideals, double objective, double[] shares, double[] budgetBalance, double residual, List<End> ends)
            implements Settlement {
        /** Up to this residual a plan counts as an equilibrium. */
        public static final double EQUILIBRIUM = 1e-6;

        /** How far living standards may differ that count as the same answer. */
        private static final double SAME = 1e-4;

        /**
         * What a search from one start came to.
         *
         * @param livingStandards z[r]
         * @param residual there
         */
        public record End(double[] livingStandards, double residual) {
            private boolean isLike(End other) {
                boolean like = true;
                for (int r = 0; r < livingStandards.length; r++) {
                    like &= Math.abs(livingStandards[r] - other.livingStandards[r]) <= SAME;
                }
                return like;
            }
        }

        public Exchange {
            ends = List.copyOf(ends);
        }

        /** Whether the residual is small enough to speak of an equilibrium. */
        public boolean isFound() {
            return residual <= EQUILIBRIUM;
        }

        /** The equilibria found, each once. */
        public List<End> answers() {
            List<End> answers = new java.util.ArrayList<>();
            for (End end : ends) {
                if (end.residual <= EQUILIBRIUM && answers.stream().noneMatch(end::isLike)) {
                    answers.add(end);
                }
            }
            return answers;
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
