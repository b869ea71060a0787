package org.isim.model.scenario;

import java.util.Arrays;
import org.isim.model.economy.Economy;

/**
 * The concept in use and what members insist on. Arrays have one entry per member.
 *
 * @param concept whose interest is served
 * @param weights w[r] of total: money per unit of z; base consumption C[r] by default, so that the objective is consumption in money
 * @param shares λ[r] of the ray; 1 by default: equal multiples of base consumption
 * @param power w[r] of nash: bargaining power; 1 by default: the same for all
 * @param disagreement d[r] of max-min, kalai-smorodinsky and nash; 1 by default: the base year
 * @param livingStandardFloor least z[r]; 0: none, the default
 * @param valueAddedFloor least value added at base prices as a multiple of the base year's; 0: none
 * @param jobsFloor least employment as a multiple of the base year's; 0: none
 * @param parity largest imbalance of trade with the other members, as a share of turnover with them; infinite: any
 */
public record Interests(
        Concept concept,
        double[] weights,
        double[] shares,
        double[] power,
        double[] disagreement,
        double[] livingStandardFloor,
        double[] valueAddedFloor,
        double[] jobsFloor,
        double[] parity) {

    /** Total of base consumption; nobody insists on anything. */
    public static Interests total(Economy e) {
        int members = e.memberCount();
        double[] weights = new double[members];
        Arrays.setAll(weights, e::household);
        double[] ones = new double[members];
        Arrays.fill(ones, 1);
        double[] any = new double[members];
        Arrays.fill(any, Double.POSITIVE_INFINITY);
        double[] none = new double[members];
        return new Interests(Concept.TOTAL, weights, ones, ones, ones, none, none, none, any);
    }

    public Interests with(Concept other) {
        return new Interests(
                other, weights, shares, power, disagreement, livingStandardFloor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withWeights(double... w) {
        return new Interests(
                concept, w, shares, power, disagreement, livingStandardFloor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withShares(double... lambda) {
        return new Interests(
                concept, weights, lambda, power, disagreement, livingStandardFloor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withPower(double... w) {
        return new Interests(
                concept, weights, shares, w, disagreement, livingStandardFloor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withDisagreement(double... d) {
        return new Interests(
                concept, weights, shares, power, d, livingStandardFloor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withLivingStandardFloor(double... floor) {
        return new Interests(concept, weights, shares, power, disagreement, floor, valueAddedFloor, jobsFloor, parity);
    }

    public Interests withValueAddedFloor(double... floor) {
        return new Interests(
                concept, weights, shares, power, disagreement, livingStandardFloor, floor, jobsFloor, parity);
    }

    public Interests withJobsFloor(double... floor) {
        return new Interests(
                concept, weights, shares, power, disagreement, livingStandardFloor, valueAddedFloor, floor, parity);
    }

    public Interests withParity(double... share) {
        return new Interests(
                concept, weights, shares, power, disagreement, livingStandardFloor, valueAddedFloor, jobsFloor, share);
    }

    /** The same concept and weights with nobody insisting on anything. */
    public Interests withoutDemands() {
        double[] any = new double[parity.length];
        Arrays.fill(any, Double.POSITIVE_INFINITY);
        double[] none = new double[parity.length];
        return withLivingStandardFloor(none)
                .withValueAddedFloor(none)
                .withJobsFloor(none)
                .withParity(any);
    }
}
