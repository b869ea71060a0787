package org.isim.model.calibration;

/**
 * One member's balanced table.
 *
 * <p>GRAS balances [Z | C | G | I | exports of goods, of services | −imports of goods, of services], external trade only. Row
 * totals are x[i] − exports to the union + imports from the union; columns of Z sum to x[k] − v[k]. Trade within the union and
 * external cells known by themselves are taken out of the totals first. Goods and services have columns of their own, since
 * with one column for both the split drifts to the donor's.
 *
 * @param use Z[i][k]
 * @param household c[i]
 * @param government g[i]
 * @param investment i[i]
 * @param exports external
 * @param imports external
 * @param coefficientsMoved Σ|a − a prior| / Σ a prior, over the technical coefficients
 * @param blocks the same of flows, by block
 */
public record MemberTable(
        double[][] use,
        double[] household,
        double[] government,
        double[] investment,
        double[] exports,
        double[] imports,
        Convergence convergence,
        double coefficientsMoved,
        double[] blocks) {

    /** Names of {@link #blocks()}, in order. */
    public static final java.util.List<String> BLOCKS = java.util.List.of(
            "intermediate use",
            "household consumption",
            "government",
            "investment",
            "exports of goods",
            "exports of services",
            "imports of goods",
            "imports of services");

    /**
     * Balances a member.
     *
     * @param inventoriesKept part of the donor's stock building that goes into investment
     */
    public static MemberTable balance(
            DonorTable donor, MemberControls c, double inventoriesKept, double tolerance, int maxRounds) {
        int n = c.output().length;
        double[][] prior = new double[n][n + 7];
        double[] rows = new double[n];
        double[] columns = new double[n + 7];
        double[] investment = donor.investment(inventoriesKept);
        for (int k = 0; k < n; k++) {
            columns[k] = c.output()[k] - c.valueAdded()[k];
            double inputs = 0;
            for (int i = 0; i < n; i++) {
                inputs += donor.coefficient(i, k);
            }
            for (int i = 0; i < n; i++) {
                prior[i][k] = inputs > 0 ? donor.coefficient(i, k) / inputs * columns[k] : 0;
            }
        }
        columns[n] = c.household();
        columns[n + 1] = c.government();
        columns[n + 2] = c.investment();
        double household = sum(donor.household());
        double government = sum(donor.government());
        double invested = sum(investment);
        for (int i = 0; i < n; i++) {
            rows[i] = c.output()[i]
                    - c.unionExports()[i]
                    + c.unionImports()[i]
                    - c.fixedExports()[i]
                    + c.fixedImports()[i];
            prior[i][n] = donor.household()[i] / household * c.household();
            prior[i][n + 1] = donor.government()[i] / government * c.government();
            prior[i][n + 2] = investment[i] / invested * c.investment();
            int services = c.goods()[i] ? 0 : 1;
            prior[i][n + 3 + services] = c.exports()[i];
            prior[i][n + 5 + services] = -c.imports()[i];
            columns[n + 3 + services] += c.exports()[i];
            columns[n + 5 + services] -= c.imports()[i];
        }
        Balanced b = Gras.balance(prior, rows, columns, tolerance, maxRounds);
        double[][] cells = b.cells();
        double[][] use = new double[n][];
        double[] exports = new double[n];
        double[] imports = new double[n];
        for (int i = 0; i < n; i++) {
            use[i] = java.util.Arrays.copyOf(cells[i], n);
            exports[i] = c.fixedExports()[i] + cells[i][n + 3] + cells[i][n + 4];
            imports[i] = c.fixedImports()[i] - cells[i][n + 5] - cells[i][n + 6];
        }
        return new MemberTable(
                use,
                column(cells, n),
                column(cells, n + 1),
                column(cells, n + 2),
                exports,
                imports,
                b.convergence(),
                coefficientsMoved(prior, cells, c.output()),
                blocks(prior, cells));
    }

    private static double coefficientsMoved(double[][] prior, double[][] cells, double[] output) {
        double change = 0;
        double size = 0;
        for (int i = 0; i < output.length; i++) {
            for (int k = 0; k < output.length; k++) {
                change += Math.abs(cells[i][k] - prior[i][k]) / output[k];
                size += prior[i][k] / output[k];
            }
        }
        return change / size;
    }

    private static double[] blocks(double[][] prior, double[][] cells) {
        int n = prior.length;
        double[] moved = new double[BLOCKS.size()];
        double[][] from = new double[n][];
        double[][] to = new double[n][];
        for (int block = 0; block < moved.length; block++) {
            int first = block == 0 ? 0 : n + block - 1;
            int last = n + block;
            for (int i = 0; i < n; i++) {
                from[i] = java.util.Arrays.copyOfRange(prior[i], first, last);
                to[i] = java.util.Arrays.copyOfRange(cells[i], first, last);
            }
            moved[block] = Totals.moved(from, to);
        }
        return moved;
    }

    private static double[] column(double[][] cells, int j) {
        double[] column = new double[cells.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = cells[i][j];
        }
        return column;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
