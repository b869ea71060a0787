package org.isim.model.accounts;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ejml.data.DMatrixRMaj;
import org.isim.model.economy.Label;

/**
 * Random interregional tables: one to four members, one to four sectors, none to two partners; some sectors make nothing, some members trade
 * with nobody, some final use is negative.
 */
public final class Tables extends DomainContextBase {

    @Provide
    Arbitrary<InterregionalTable> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs())
                .as(Tables::random);
    }

    public static List<Label> labels(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> Label.of(prefix + n)).toList();
    }

    /**
     * A table drawn from a seed: coefficients first, with column sums below one, then output, then what is left over for final use. A sector
     * whose deliveries would exceed its output lives from stocks: its final use is negative.
     */
    public static InterregionalTable random(int members, int sectors, int partners, long seed) {
        Random random = new Random(seed);
        TableBuilder b = new TableBuilder(labels("M", members), labels("S", sectors), labels("W", partners));
        int n = members * sectors;
        double[] x = new double[n];
        double[] left = new double[n];
        for (int a = 0; a < n; a++) {
            x[a] = random.nextInt(6) == 0 ? 0 : 1000 * Math.exp(random.nextGaussian());
            left[a] = x[a];
        }
        int hermit = random.nextInt(2 * members);
        for (int k = 0; k < n; k++) {
            double inputs = 0.1 + 0.7 * random.nextDouble();
            double[] weight = random.doubles(n).map(w -> w * w).toArray();
            double sum = IntStream.range(0, n).mapToDouble(a -> weight[a]).sum();
            for (int a = 0; a < n; a++) {
                boolean apart = a / sectors != k / sectors && (a / sectors == hermit || k / sectors == hermit);
                if (x[a] > 0 && !apart) {
                    double z = inputs * weight[a] / sum * x[k];
                    b.intermediate(a, k, z);
                    left[a] -= z;
                }
            }
            for (int p = 0; p < partners && x[k] > 0; p++) {
                b.imports(p, k, 0.1 * random.nextDouble() * x[k]);
            }
            b.employment(k, x[k] / (10 + 90 * random.nextDouble()));
        }
        for (int a = 0; a < n; a++) {
            int home = a / sectors;
            double exported = home == hermit || left[a] < 0 ? 0 : left[a] * random.nextDouble() * 0.4;
            for (int p = 0; p < partners; p++) {
                b.exports(a, p, exported / partners);
            }
            left[a] -= partners > 0 ? exported : 0;
            for (int s = 0; s < members; s++) {
                boolean apart = s != home && (s == hermit || home == hermit);
                double part = apart || left[a] < 0 ? 0 : left[a] * random.nextDouble() / (2 * members);
                b.finalUse(a, s, s == home ? FinalUse.OTHER : FinalUse.HOUSEHOLDS, part);
                left[a] -= part;
            }
            boolean drawn = left[a] < 0;
            b.finalUse(a, home, drawn ? FinalUse.OTHER : FinalUse.HOUSEHOLDS, left[a]);
        }
        for (int s = 0; s < members; s++) {
            for (int p = 0; p < partners; p++) {
                b.finalImports(p, s, FinalUse.HOUSEHOLDS, 100 * random.nextDouble());
            }
        }
        return b.build();
    }

    /** (I − A)⁻¹ by elimination with pivots: nothing in common with the code under test. */
    public static double[][] inverse(DMatrixRMaj a) {
        int n = a.numRows;
        double[][] m = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = (i == j ? 1 : 0) - a.get(i, j);
            }
            m[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k; i < n; i++) {
                best = Math.abs(m[i][k]) > Math.abs(m[best][k]) ? i : best;
            }
            double[] row = m[best];
            m[best] = m[k];
            m[k] = row;
            double pivot = row[k];
            for (int j = 0; j < 2 * n; j++) {
                row[j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = m[i][k];
                for (int j = 0; i != k && j < 2 * n; j++) {
                    m[i][j] -= factor * row[j];
                }
            }
        }
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = java.util.Arrays.copyOfRange(m[i], n, 2 * n);
        }
        return inverse;
    }
}
