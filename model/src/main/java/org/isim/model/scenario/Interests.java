package org.isim.model.scenario;

import java.util.Arrays;
import org.isim.model.economy.Economy;

/**
 * The concept in use and what members insist on. Arrays have one entry per member.
 *
 * @param concept whose interest is served
 * @param weights w[r] of total: money per unit of z; base consumption C[r] by default, so that the objective is consumption in money
 * @param shares λ[r] of the ray; 1 by default: equal multiples of base consumption
 * @param disagreement d[r] of max-min; 1 by default: the base year
 * @param livingStandardFloor least z[r]; 0 by default
 */
public record Interests(
        Concept concept, double[] weights, double[] shares, double[] disagreement, double[] livingStandardFloor) {

    /** Total of base consumption, no floors. */
    public static Interests total(Economy e) {
        double[] weights = new double[e.memberCount()];
        Arrays.setAll(weights, e::household);
        double[] ones = new double[e.memberCount()];
        Arrays.fill(ones, 1);
        return new Interests(Concept.TOTAL, weights, ones, ones, new double[e.memberCount()]);
    }

    public Interests with(Concept other) {
        return new Interests(other, weights, shares, disagreement, livingStandardFloor);
    }

    public Interests withWeights(double... w) {
        return new Interests(concept, w, shares, disagreement, livingStandardFloor);
    }

    public Interests withShares(double... lambda) {
        return new Interests(concept, weights, lambda, disagreement, livingStandardFloor);
    }

    public Interests withDisagreement(double... d) {
        return new Interests(concept, weights, shares, d, livingStandardFloor);
    }

    public Interests withLivingStandardFloor(double... floor) {
        return new Interests(concept, weights, shares, disagreement, floor);
    }
}
