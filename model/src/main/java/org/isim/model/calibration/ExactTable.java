package org.isim.model.calibration;

/**
 * A union's table in whole units of the last decimal, so that every balance holds exactly. Uses, trade between members and external
 * trade are rounded; own supply, output and value added are derived from what was rounded:
 *
 * <pre>{@code
 *   own[r,i] = Σ_k Z[r,i,k] + c + g + i − Σ_{o≠r} t[o,r,i] − Σ_p m[p,r,i]
 *   x[r,i]   = own[r,i] + Σ_{s≠r} t[r,s,i] + Σ_p e[r,p,i]
 *   v[r,k]   = x[r,k] − Σ_i Z[r,i,k]
 * }</pre>
 */
public final class ExactTable {
    private final double unit;
    private final long[][][] use; // [r][i][k]
    private final long[][][] finals; // [category][r][i]
    private final long[][][] flow; // [o][r][i], own supply on the diagonal
    private final long[][][] exports; // [p][r][i]
    private final long[][][] imports;
    private final long[][] output; // [r][k]
    private final long[][] valueAdded;

    /**
     * Rounds and derives.
     *
     * @param decimals digits after the point
     * @param use Z[r][i][k]
     * @param finals final uses [category][r][i]
     * @param trade between members, [origin][destination][product]; the diagonal is not read
     * @param exports external, [partner][member][product]
     * @param imports external, [partner][member][product]
     */
    public ExactTable(
            int decimals,
            double[][][] use,
            double[][][] finals,
            double[][][] trade,
            double[][][] exports,
            double[][][] imports) {
        double scale = 1;
        for (int d = 0; d < decimals; d++) {
            scale *= 10;
        }
        unit = scale;
        this.use = rounded(use);
        this.finals = rounded(finals);
        this.exports = rounded(exports);
        this.imports = rounded(imports);
        flow = rounded(trade);
        int members = use.length;
        int products = members == 0 ? 0 : use[0].length;
        output = new long[members][products];
        valueAdded = new long[members][products];
        for (int r = 0; r < members; r++) {
            for (int i = 0; i < products; i++) {
                flow[r][r][i] = 0;
                flow[r][r][i] = absorption(r, i) - supplyFromOthers(r, i);
                output[r][i] = deliveries(r, i);
            }
            for (int k = 0; k < products; k++) {
                valueAdded[r][k] = output[r][k];
                for (int i = 0; i < products; i++) {
                    valueAdded[r][k] -= this.use[r][i][k];
                }
            }
        }
    }

    private long absorption(int r, int i) {
        long sum = 0;
        for (long used : use[r][i]) {
            sum += used;
        }
        for (long[][] category : finals) {
            sum += category[r][i];
        }
        return sum;
    }

    private long supplyFromOthers(int r, int i) {
        long sum = 0;
        for (int o = 0; o < flow.length; o++) {
            sum += o == r ? 0 : flow[o][r][i];
        }
        for (long[][] partner : imports) {
            sum += partner[r][i];
        }
        return sum;
    }

    private long deliveries(int r, int i) {
        long sum = 0;
        for (int s = 0; s < flow.length; s++) {
            sum += flow[r][s][i];
        }
        for (long[][] partner : exports) {
            sum += partner[r][i];
        }
        return sum;
    }

    /** Units of the last decimal in one unit of money: 10^decimals. */
    public double unit() {
        return unit;
    }

    public long use(int r, int i, int k) {
        return use[r][i][k];
    }

    public long finalUse(int category, int r, int i) {
        return finals[category][r][i];
    }

    /** From member o to member r; own supply where o = r. */
    public long flow(int o, int r, int i) {
        return flow[o][r][i];
    }

    public long exports(int r, int p, int i) {
        return exports[p][r][i];
    }

    public long imports(int p, int r, int i) {
        return imports[p][r][i];
    }

    public long output(int r, int k) {
        return output[r][k];
    }

    public long valueAdded(int r, int k) {
        return valueAdded[r][k];
    }

    private long[][][] rounded(double[][][] values) {
        long[][][] whole = new long[values.length][][];
        for (int a = 0; a < values.length; a++) {
            whole[a] = new long[values[a].length][];
            for (int b = 0; b < values[a].length; b++) {
                whole[a][b] = new long[values[a][b].length];
                for (int c = 0; c < values[a][b].length; c++) {
                    whole[a][b][c] = Math.round(values[a][b][c] * unit);
                }
            }
        }
        return whole;
    }
}
