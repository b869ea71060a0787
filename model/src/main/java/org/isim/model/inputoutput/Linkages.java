package org.isim.model.inputoutput;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;

/**
 * How strongly a sector pulls the others and is pushed by them (Rasmussen 1956; forward linkages by Ghosh's inverse: Jones 1976, Miller
 * and Blair §12.2), over all n sectors of all members:
 *
 * <pre>{@code
 *   backward     b[j] = Σ_i L[i,j]       forward        f[i] = Σ_j G[i,j]       by sales     s[i] = Σ_j L[i,j]
 *   normalised   b[j] / mean(b)          f[i] / mean(f)                        s[i] / mean(s)
 *   variation    of a column of L, over i                 of a row of G or L, over j:  √(Σ(l − mean)² / (n − 1)) / mean
 * }</pre>
 *
 * <p>A normalised linkage above 1 is stronger than the average; a variation that is small says that the pull is spread over many sectors.
 * A key sector has both normalised linkages, backward and forward by Ghosh, above 1. A sector without output is linked to itself only: 1.
 */
public final class Linkages {
    private final InterregionalTable table;
    private final Leontief leontief;
    private final double[] backward;
    private final double[] forward;
    private final double[] sales;

    public Linkages(InterregionalTable table, Leontief leontief) {
        this.table = table;
        this.leontief = leontief;
        double[] ones = new double[table.size()];
        Arrays.fill(ones, 1);
        backward = leontief.content(ones);
        forward = new Ghosh(table, leontief).reach(ones);
        sales = leontief.output(ones);
    }

    /** b: column sums of L; the output multiplier, and the average number of stages behind a product (Fally 2012). */
    public double[] backward() {
        return backward.clone();
    }

    /** f: row sums of G; also the average number of stages before final use, the upstreamness of Antràs and Chor (2013). */
    public double[] forward() {
        return forward.clone();
    }

    /** s: row sums of L, Rasmussen's sensitivity: what all sectors' unit demands ask of this one, large sectors and small alike. */
    public double[] bySales() {
        return sales.clone();
    }

    /** A linkage over its mean. */
    public static double[] normalised(double... linkage) {
        double mean = Arrays.stream(linkage).average().orElse(1);
        return Arrays.stream(linkage).map(l -> l / mean).toArray();
    }

    /** Whether both normalised linkages are above 1. */
    public boolean[] key() {
        double[] b = normalised(backward);
        double[] f = normalised(forward);
        boolean[] key = new boolean[b.length];
        for (int a = 0; a < key.length; a++) {
            key[a] = b[a] > 1 && f[a] > 1;
        }
        return key;
    }

    /** Variation of every column of L. Asks for L itself. */
    public double[] backwardVariation() {
        DMatrixRMaj l = leontief.inverse();
        return variations(j -> i -> l.get(i, j));
    }

    /** Variation of every row of G. Asks for L itself. */
    public double[] forwardVariation() {
        DMatrixRMaj g = new Ghosh(table, leontief).inverse();
        return variations(i -> j -> g.get(i, j));
    }

    private interface Line {
        IntToDoubleFunction at(int line);
    }

    private double[] variations(Line lines) {
        int n = table.size();
        double[] variations = new double[n];
        for (int k = 0; k < n; k++) {
            variations[k] = variation(lines.at(k), n);
        }
        return variations;
    }

    /** √(Σ(l − mean)² / (n − 1)) / mean; 0 for a single number. */
    static double variation(IntToDoubleFunction line, int n) {
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += line.applyAsDouble(k) / n;
        }
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double off = line.applyAsDouble(k) - mean;
            squares += off * off;
        }
        return n > 1 ? Math.sqrt(squares / (n - 1)) / mean : 0;
    }
}
