package org.isim.model.calibration;

/**
 * Value added of a group of sectors split over them by weights, none less than its exports ask for:
 *
 * <pre>{@code
 *   v[k] = max(n[k], w[k] / Σ_free w × (V − Σ_pinned n)),   n[k] = ρ[k] × exports[k] / λ[k],   x[k] = v[k] / ρ[k]
 * }</pre>
 *
 * with ρ the ratio of value added to output and λ the largest share of output that may be exported. Sectors at n are pinned; the
 * others share what is left.
 *
 * @param valueAdded v[k]
 * @param output x[k]
 * @param raised which sectors their exports lifted
 * @param possible false if the exports alone ask for more than V; then v is in proportion to n
 */
public record ValueAddedSplit(double[] valueAdded, double[] output, boolean[] raised, boolean possible) {

    /**
     * Splits.
     *
     * @param total V
     * @param weights w &gt; 0
     * @param ratios ρ in (0, 1)
     * @param leastOutput exports[k] / λ[k]
     */
    public static ValueAddedSplit of(double total, double[] weights, double[] ratios, double[] leastOutput) {
        int n = weights.length;
        boolean[] pinned = new boolean[n];
        double[] v = new double[n];
        boolean changed = true;
        boolean possible = true;
        while (changed && possible) {
            changed = false;
            double left = total;
            double free = 0;
            for (int k = 0; k < n; k++) {
                left -= pinned[k] ? ratios[k] * leastOutput[k] : 0;
                free += pinned[k] ? 0 : weights[k];
            }
            possible = left > 0 && free > 0;
            for (int k = 0; possible && k < n; k++) {
                double need = ratios[k] * leastOutput[k];
                v[k] = pinned[k] ? need : weights[k] / free * left;
            }
            for (int k = 0; possible && k < n; k++) {
                if (!pinned[k] && v[k] < ratios[k] * leastOutput[k]) {
                    pinned[k] = true;
                    changed = true;
                }
            }
        }
        if (!possible) {
            double needs = 0;
            for (int k = 0; k < n; k++) {
                needs += ratios[k] * leastOutput[k];
            }
            for (int k = 0; k < n; k++) {
                v[k] = total * ratios[k] * leastOutput[k] / needs;
            }
        }
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = v[k] / ratios[k];
        }
        return new ValueAddedSplit(v, x, pinned, possible);
    }
}
