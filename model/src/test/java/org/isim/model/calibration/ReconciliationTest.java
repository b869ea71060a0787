package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.LinearSolver;
import org.junit.jupiter.api.Test;

/** Balancing to totals of any parts of a table, and what gives where they contradict each other. */
class ReconciliationTest {
    private static final LinearSolver SOLVER = LinearSolver.discover();
    private static final double TOLERANCE = 1e-12;

    /** Junius &amp; Oosterhaven 2003, in the form of Lenzen, Wood &amp; Gallego 2007. */
    @Test
    void rowsAndColumnsAreGras() {
        double[][] prior = {{7, 3, 5, -3}, {2, 9, 8, 0}, {-2, 0, 2, 0}};
        ControlledTable table = table(prior, new double[] {15, 26, -1}, new double[] {9, 16, 17, -2}, 1, 1);
        ControlledTable.Result result = table.balance(1e-13, 1000);
        double[] expected = {
            8.424341, 3.375237, 5.200422, -2, 3.000998, 12.624763, 10.374239, 0, -2.425339, 0, 1.425339, 0
        };
        for (int n = 0; n < expected.length; n++) {
            assertThat(result.cells()[n]).isEqualTo(expected[n], within(6e-7));
        }
    }

    /** Miller &amp; Blair, Input–Output Analysis, §7.4.2: no negative cell, so RAS. */
    @Test
    void withoutNegativesItIsRas() {
        double[][] a = {{.120, .100, .049}, {.210, .247, .265}, {.026, .249, .145}};
        double[] x = {421, 284, 283};
        double[][] flows = new double[3][3];
        for (int n = 0; n < 9; n++) {
            flows[n / 3][n % 3] = a[n / 3][n % 3] * x[n % 3];
        }
        double[] cells = table(flows, new double[] {245, 136, 159}, new double[] {251, 107, 182}, 1, 1)
                .balance(1e-13, 1000)
                .cells();
        double[] expected = {.392423, .121879, .159633, .150899, .066149, .189700, .052877, .188733, .293776};
        for (int n = 0; n < 9; n++) {
            assertThat(cells[n] / x[n % 3]).isEqualTo(expected[n], within(6e-7));
        }
    }

    /** Only the first row is known: 2 + 2 must be 8, the second row stays. */
    @Test
    void whatNoTotalSpeaksOfStays() {
        ControlledTable table = new ControlledTable(
                new double[] {2, 2, 3, 5}, new boolean[4], List.of(new SumControl(new int[] {0, 1}, 8, 1)));
        assertThat(table.balance(TOLERANCE, 100).cells()).containsExactly(4, 4, 3, 5);
    }

    /** Ones; row 1 and column 1 sum to 4, cell (1,1) is 1: the others of the row and of the column are 3, and (2,2) stays. */
    @Test
    void fixedCellsAreTakenOutOfTheirTotals() {
        ControlledTable table = new ControlledTable(
                new double[] {1, 1, 1, 1},
                new boolean[] {true, false, false, false},
                List.of(new SumControl(new int[] {0, 1}, 4, 1), new SumControl(new int[] {0, 2}, 4, 1)));
        assertThat(table.balance(TOLERANCE, 100).cells()).containsExactly(1, 3, 3, 1);
    }

    /** Rows sum to 100, columns to 105; nobody is to blame, so each total moves by the same part: 100 t + 105 t = 5. */
    @Test
    void aMissOfAllIsSharedInProportion() {
        ControlledTable table =
                table(new double[][] {{1, 2}, {3, 4}}, new double[] {40, 60}, new double[] {50, 55}, 1, 1);
        Reconciliation r = Reconciliation.of(table, TOLERANCE, 100_000, SOLVER);
        double t = 5.0 / 205;
        assertMoves(r, 40 * t, 60 * t, -50 * t, -55 * t);
        assertThat(r.result().convergence().converged()).isTrue();
    }

    /** The same with rows trusted ten times as much: the columns alone move, by 5 of 105. */
    @Test
    void whatIsTrustedMoreStays() {
        ControlledTable table =
                table(new double[][] {{1, 2}, {3, 4}}, new double[] {40, 60}, new double[] {50, 55}, 10, 1);
        Reconciliation r = Reconciliation.of(table, TOLERANCE, 100_000, SOLVER);
        assertMoves(r, 0, 0, -50 * 5.0 / 105, -55 * 5.0 / 105);
    }

    /**
     * The first row is all zero and should sum to 7: it must give all of it. Then the second row's 10 face columns of 8 + 9: seven more have to be
     * found, in proportion, 10 t + 17 t = 7.
     */
    @Test
    void aRowOfZerosHasNoTotal() {
        ControlledTable table = table(new double[][] {{0, 0}, {1, 1}}, new double[] {7, 10}, new double[] {8, 9}, 1, 1);
        Reconciliation r = Reconciliation.of(table, TOLERANCE, 100_000, SOLVER);
        double t = 7.0 / 27;
        assertMoves(r, -7, 10 * t, -8 * t, -9 * t);
        assertThat(r.result().convergence().converged()).isTrue();
    }

    /** x[2,2] is the whole second row and column, so x[1,2] is zero: without saying so, balancing halves it for ever. */
    @Test
    void cellsThatMustBeZeroAreFound() {
        ControlledTable table = table(new double[][] {{1, 1}, {0, 1}}, new double[] {1, 1}, new double[] {1, 1}, 1, 1);
        assertThat(table.balance(TOLERANCE, 10_000).convergence().converged()).isFalse();
        Reconciliation r = Reconciliation.of(table, TOLERANCE, 10_000, SOLVER);
        assertThat(r.zeros()).containsExactly(false, true, false, false);
        assertThat(r.result().convergence().converged()).isTrue();
        assertThat(r.result().cells()[0]).isEqualTo(1, within(1e-9));
    }

    /** Any overlapping totals that some table of these signs meets are met, and none that meets them lost less information. */
    @Property(tries = 40)
    void overlappingTotalsAreMetAtTheLeastLoss(
            @ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 8) int parts,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] prior = new double[n * n];
        double[] goal = new double[n * n];
        for (int cell = 0; cell < prior.length; cell++) {
            prior[cell] = (random.nextInt(4) == 0 ? -1 : 1) * (0.1 + 10 * random.nextDouble());
            goal[cell] = prior[cell] * (0.5 + random.nextDouble());
        }
        ControlledTable table = new ControlledTable(prior, new boolean[n * n], parts(goal, n, parts, random));
        Reconciliation r = Reconciliation.of(table, 1e-10, 200_000, SOLVER);
        assertThat(r.result().convergence().converged()).isTrue();
        TotalsRepair repair = r.repair();
        assertThat(repair == null || repair.isNone()).isTrue();
        assertThat(loss(prior, r.result().cells())).isLessThanOrEqualTo(loss(prior, goal) * (1 + 1e-6) + 1e-9);
    }

    /** One total of a consistent set made wrong: the repair is no larger than taking that one back, and what it gives can be balanced. */
    @Property(tries = 30)
    void aRepairIsNoLargerThanTheError(@ForAll @IntRange(min = 2, max = 5) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] prior = new double[n][n];
        double[] rows = new double[n];
        double[] columns = new double[n];
        for (int cell = 0; cell < n * n; cell++) {
            prior[cell / n][cell % n] = 0.1 + random.nextDouble();
            double goal = prior[cell / n][cell % n] * (0.5 + random.nextDouble());
            rows[cell / n] += goal;
            columns[cell % n] += goal;
        }
        double error = rows[0] * (0.1 + random.nextDouble());
        rows[0] += error;
        Reconciliation r = Reconciliation.of(table(prior, rows, columns, 1, 1), 1e-9, 100_000, SOLVER);
        double moved = 0;
        for (double d : moves(r)) {
            moved += Math.abs(d);
        }
        assertThat(moved).isEqualTo(error, within(1e-5 * error));
        assertThat(r.result().convergence().converged()).isTrue();
    }

    private static List<SumControl> parts(double[] goal, int n, int parts, Random random) {
        List<SumControl> controls = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            int top = random.nextInt(n);
            int left = random.nextInt(n);
            int height = 1 + random.nextInt(n - top);
            int width = 1 + random.nextInt(n - left);
            int[] cells = new int[height * width];
            double total = 0;
            for (int k = 0; k < cells.length; k++) {
                cells[k] = (top + k / width) * n + left + k % width;
                total += goal[cells[k]];
            }
            controls.add(new SumControl(cells, total, 1));
        }
        return controls;
    }

    /** Σ |a| (z ln z − z + 1). */
    private static double loss(double[] prior, double[] cells) {
        double sum = 0;
        for (int n = 0; n < prior.length; n++) {
            double z = cells[n] / prior[n];
            sum += Math.abs(prior[n]) * (z * Math.log(z) - z + 1);
        }
        return sum;
    }

    private static ControlledTable table(
            double[][] prior, double[] rows, double[] columns, double trustInRows, double trustInColumns) {
        int m = columns.length;
        double[] cells = new double[rows.length * m];
        for (int n = 0; n < cells.length; n++) {
            cells[n] = prior[n / m][n % m];
        }
        List<SumControl> controls = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            controls.add(new SumControl(
                    java.util.stream.IntStream.range(0, m).map(j -> row * m + j).toArray(), rows[i], trustInRows));
        }
        for (int j = 0; j < m; j++) {
            int column = j;
            controls.add(new SumControl(
                    java.util.stream.IntStream.range(0, rows.length)
                            .map(i -> i * m + column)
                            .toArray(),
                    columns[j],
                    trustInColumns));
        }
        return new ControlledTable(cells, new boolean[cells.length], controls);
    }

    private static void assertMoves(Reconciliation r, double... expected) {
        for (int c = 0; c < expected.length; c++) {
            assertThat(moves(r)[c]).as("control " + c).isEqualTo(expected[c], within(1e-6));
        }
    }

    private static double[] moves(Reconciliation r) {
        return Objects.requireNonNull(r.repair(), "nothing was repaired").moves();
    }
}
