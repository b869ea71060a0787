package org.isim.model.calibration;

import java.util.List;

/**
 * How one classification goes over into another. A value of old code s is spread over new codes t by shares w[s,t], so that several old codes
 * may become one (aggregation) and one may become several (disaggregation):
 *
 * <pre>{@code
 *   new[t] = Σ_s w[s,t] old[s],   Σ_t w[s,t] = 1,   w ≥ 0
 * }</pre>
 *
 * <p>Values are spread, so totals are kept. Splitting by one share for all users is an assumption about them: totals known for the new codes correct it in balancing.
 *
 * @param sources number of old codes
 * @param targets number of new codes
 */
public record Concordance(int sources, int targets, List<Link> links) {
    /** Shares may miss 1 by this much, from rounding in print; they are taken relative to their sum. */
    public static final double SAME = 1e-3;

    /** w[source, target]. */
    public record Link(int source, int target, double share) {}

    public Concordance {
        double[] sum = new double[sources];
        for (Link link : links) {
            if (!(link.share >= 0)) {
                throw new IllegalArgumentException("share " + link.share);
            }
            sum[link.source] += link.share;
        }
        for (int s = 0; s < sources; s++) {
            if (!(Math.abs(sum[s] - 1) <= SAME)) {
                throw new IllegalArgumentException("shares of code " + s + " sum to " + sum[s]);
            }
        }
        links = links.stream()
                .map(link -> new Link(link.source, link.target, link.share / sum[link.source]))
                .toList();
    }

    /** The table with its rows in the new classification. */
    public double[][] rows(double[][] old) {
        double[][] table = new double[targets][old.length == 0 ? 0 : old[0].length];
        for (Link link : links) {
            for (int j = 0; j < table[link.target].length; j++) {
                table[link.target][j] += link.share * old[link.source][j];
            }
        }
        return table;
    }

    /** The table with its columns in the new classification. */
    public double[][] columns(double[][] old) {
        double[][] table = new double[old.length][targets];
        for (int i = 0; i < old.length; i++) {
            for (Link link : links) {
                table[i][link.target] += link.share * old[i][link.source];
            }
        }
        return table;
    }
}
