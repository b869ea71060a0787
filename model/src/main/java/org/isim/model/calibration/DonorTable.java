package org.isim.model.calibration;

/**
 * An input–output table lent to members that have none of the base year: what its sectors use per unit of output and how its final
 * users spread their spending, domestic and imported uses taken together.
 *
 * @param output x[k]
 * @param valueAdded v[k]: output less intermediate use
 * @param exports e[i]
 * @param imports m[i]
 * @param use Z[i][k]
 * @param household C[i], non-profit institutions included
 * @param government G[i]
 * @param fixedInvestment gross fixed capital formation
 * @param inventories change in stocks
 */
public record DonorTable(
        double[] output,
        double[] valueAdded,
        double[] exports,
        double[] imports,
        double[][] use,
        double[] household,
        double[] government,
        double[] fixedInvestment,
        double[] inventories) {

    public int products() {
        return output.length;
    }

    /** Z[i,k] / x[k]. */
    public double coefficient(int i, int k) {
        return output[k] > 0 ? use[i][k] / output[k] : 0;
    }

    /** v[k] / x[k]. */
    public double valueAddedRatio(int k) {
        return output[k] > 0 ? valueAdded[k] / output[k] : 0;
    }

    /** By how much the supply of a product exceeds its uses: x + m − e − Σ_k Z − C − G − I − stocks. Rounding in what was published. */
    public double rowMiss(int i) {
        double uses = exports[i] + household[i] + government[i] + fixedInvestment[i] + inventories[i];
        for (int k = 0; k < products(); k++) {
            uses += use[i][k];
        }
        return output[i] + imports[i] - uses;
    }

    /** The same table with every row balanced: misses go into stocks, value added is output less inputs. */
    public DonorTable rebalanced() {
        double[] stocks = inventories.clone();
        double[] added = new double[products()];
        for (int i = 0; i < products(); i++) {
            stocks[i] += rowMiss(i);
            added[i] = output[i];
            for (int j = 0; j < products(); j++) {
                added[i] -= use[j][i];
            }
        }
        return new DonorTable(output, added, exports, imports, use, household, government, fixedInvestment, stocks);
    }

    /**
     * Moves trade and transport margins on exports to the goods that carry them, since trade statistics value goods f.o.b.: of each
     * margin product m the share h[m] of its exports becomes an input of the carriers, in proportion to their exports, and raises
     * their output and exports by as much.
     *
     * @param share h, zero for what is no margin
     */
    public DonorTable withMarginsMoved(double[] share, boolean[] carrier) {
        double[] x = output.clone();
        double[] e = exports.clone();
        double[][] z = Totals.copy(use);
        double carried = 0;
        for (int k = 0; k < products(); k++) {
            carried += carrier[k] ? exports[k] : 0;
        }
        for (int m = 0; m < products(); m++) {
            double margin = carried > 0 ? share[m] * exports[m] : 0;
            for (int k = 0; margin > 0 && k < products(); k++) {
                if (carrier[k]) {
                    double part = margin * exports[k] / carried;
                    z[m][k] += part;
                    x[k] += part;
                    e[k] += part;
                }
            }
            e[m] -= margin;
        }
        return new DonorTable(x, valueAdded, e, imports, z, household, government, fixedInvestment, inventories);
    }

    /** Pattern of investment: max(0, fixed investment + κ × stocks), κ the part of stock building that is kept. */
    public double[] investment(double kept) {
        double[] pattern = new double[products()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = Math.max(0, fixedInvestment[i] + kept * inventories[i]);
        }
        return pattern;
    }
}
