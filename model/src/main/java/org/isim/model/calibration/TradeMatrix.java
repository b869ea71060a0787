package org.isim.model.calibration;

/**
 * Exports of one member by product and destination, from its exports by product and its exports by destination.
 *
 * <p>Product totals are scaled to the sum over destinations, known parts of cells (leading goods) are taken out of both totals, and
 * the rest is spread by RAS from the prior u[i] b[d] w[i,d].
 *
 * @param flows [product][destination]
 * @param scale what product totals were multiplied by
 * @param possible false where known parts exceed a total; flows then are the prior
 */
public record TradeMatrix(double[][] flows, double scale, boolean possible, Convergence convergence) {

    /**
     * Spreads.
     *
     * @param byProduct u
     * @param byDestination b; zero for the member itself
     * @param known parts of cells known by themselves
     * @param weight w of the rest of a cell, 1 where nothing is known of it
     */
    public static TradeMatrix of(
            double[] byProduct, double[] byDestination, double[][] known, double[][] weight, double tolerance) {
        int n = byProduct.length;
        int m = byDestination.length;
        double u = sum(byProduct);
        double b = sum(byDestination);
        double scale = u > 0 ? b / u : 1;
        double[] rows = new double[n];
        double[] columns = byDestination.clone();
        double[][] prior = new double[n][m];
        boolean possible = true;
        for (int i = 0; i < n; i++) {
            rows[i] = byProduct[i] * scale;
            for (int d = 0; d < m; d++) {
                prior[i][d] = b > 0 ? rows[i] * byDestination[d] / b * weight[i][d] : 0;
            }
            for (int d = 0; d < m; d++) {
                rows[i] -= known[i][d];
                columns[d] -= known[i][d];
            }
        }
        double largest = 0;
        for (double total : byDestination) {
            largest = Math.max(largest, total);
        }
        double slack = 1e-10 * largest;
        for (int i = 0; i < n; i++) {
            possible &= rows[i] >= -slack;
            rows[i] = Math.max(0, rows[i]);
        }
        for (int d = 0; d < m; d++) {
            possible &= columns[d] >= -slack;
            columns[d] = Math.max(0, columns[d]);
        }
        possible &= Math.abs(sum(rows) - sum(columns)) <= slack;
        if (!possible || b == 0) {
            return new TradeMatrix(prior, scale, possible, new Convergence(0, 0, possible, 0));
        }
        Balanced rest = Ras.balance(prior, rows, columns, tolerance, 10_000);
        double[][] flows = Totals.copy(rest.cells());
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < m; d++) {
                flows[i][d] += known[i][d];
            }
        }
        return new TradeMatrix(flows, scale, true, rest.convergence());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
