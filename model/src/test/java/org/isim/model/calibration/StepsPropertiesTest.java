package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the steps of a calibration promise for any data. */
class StepsPropertiesTest {

    @Property(tries = 200)
    void valueAddedSumsToItsTotalAndExportsFit(@ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] weights = new double[n];
        double[] ratios = new double[n];
        double[] least = new double[n];
        double needs = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = 0.01 + random.nextDouble();
            ratios[k] = 0.1 + 0.8 * random.nextDouble();
            least[k] = random.nextBoolean() ? 0 : 50 * random.nextDouble();
            needs += ratios[k] * least[k];
        }
        double total = needs * 1.01 + 1;
        ValueAddedSplit split = ValueAddedSplit.of(total, weights, ratios, least);
        assertThat(split.possible()).isTrue();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += split.valueAdded()[k];
            assertThat(split.output()[k]).isGreaterThanOrEqualTo(least[k] * (1 - 1e-12));
        }
        assertThat(sum).isEqualTo(total, within(1e-9 * total));
    }

    @Property(tries = 200)
    void tradeMeetsDestinationsAndKeepsWhatIsKnown(@ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] flows = new double[n][3];
        double[][] known = new double[n][3];
        double[][] weight = new double[n][3];
        double[] products = new double[n];
        double[] destinations = new double[3];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 3; d++) {
                flows[i][d] = 1 + random.nextDouble();
                known[i][d] = random.nextBoolean() ? 0 : flows[i][d] / 2;
                weight[i][d] = 1;
                products[i] += flows[i][d];
                destinations[d] += flows[i][d];
            }
        }
        TradeMatrix t = TradeMatrix.of(products, destinations, known, weight, 1e-12);
        assertThat(t.possible()).isTrue();
        for (int d = 0; d < 3; d++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += t.flows()[i][d];
                assertThat(t.flows()[i][d]).isGreaterThanOrEqualTo(known[i][d] - 1e-12);
            }
            assertThat(sum).isEqualTo(destinations[d], within(1e-9));
        }
    }

    @Property(tries = 100)
    void roundedTablesBalanceToTheLastUnit(@ForAll @IntRange(min = 1, max = 4) int members, @ForAll long seed) {
        Random random = new Random(seed);
        int n = 3;
        double[][][] use = cells(members, n, n, random);
        double[][][] finals = cells(2, members, n, random);
        double[][][] trade = cells(members, members, n, random);
        double[][][] exports = cells(2, members, n, random);
        double[][][] imports = cells(2, members, n, random);
        ExactTable t = new ExactTable(4, use, finals, trade, exports, imports);
        for (int r = 0; r < members; r++) {
            for (int i = 0; i < n; i++) {
                long uses = t.finalUse(0, r, i) + t.finalUse(1, r, i);
                long supply = t.imports(0, r, i) + t.imports(1, r, i);
                long deliveries = t.exports(r, 0, i) + t.exports(r, 1, i);
                long inputs = t.valueAdded(r, i);
                for (int k = 0; k < n; k++) {
                    uses += t.use(r, i, k);
                    inputs += t.use(r, k, i);
                }
                for (int s = 0; s < members; s++) {
                    supply += t.flow(s, r, i);
                    deliveries += t.flow(r, s, i);
                }
                assertThat(supply).isEqualTo(uses);
                assertThat(deliveries).isEqualTo(t.output(r, i));
                assertThat(inputs).isEqualTo(t.output(r, i));
            }
        }
    }

    private static double[][][] cells(int a, int b, int c, Random random) {
        double[][][] cells = new double[a][b][c];
        for (double[][] table : cells) {
            for (double[] row : table) {
                for (int n = 0; n < c; n++) {
                    row[n] = 1000 * random.nextDouble();
                }
            }
        }
        return cells;
    }
}
