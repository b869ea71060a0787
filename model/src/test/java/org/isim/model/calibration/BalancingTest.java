package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** RAS and GRAS against published numbers. */
class BalancingTest {
    private static final double TOLERANCE = 1e-13;

    /** Miller &amp; Blair, Input–Output Analysis, §7.4.2. */
    @Test
    void rasOfMillerAndBlair() {
        double[][] a = {{.120, .100, .049}, {.210, .247, .265}, {.026, .249, .145}};
        double[] x = {421, 284, 283};
        double[][] flows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                flows[i][j] = a[i][j] * x[j];
            }
        }
        Balanced b = Ras.balance(flows, new double[] {245, 136, 159}, new double[] {251, 107, 182}, TOLERANCE, 1000);
        double[][] expected = {
            {.392423, .121879, .159633}, {.150899, .066149, .189700}, {.052877, .188733, .293776},
        };
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(b.cells()[i][j] / x[j]).isEqualTo(expected[i][j], within(6e-7));
            }
        }
        assertThat(b.convergence().converged()).isTrue();
    }

    /** Junius &amp; Oosterhaven 2003, in the form of Lenzen, Wood &amp; Gallego 2007. */
    @Test
    void grasOfJuniusAndOosterhaven() {
        Balanced b = gras(new double[][] {{7, 3, 5, -3}, {2, 9, 8, 0}, {-2, 0, 2, 0}});
        assertCells(b, new double[][] {
            {8.424341, 3.375237, 5.200422, -2}, {3.000998, 12.624763, 10.374239, 0}, {-2.425339, 0, 1.425339, 0},
        });
        assertThat(b.convergence().rounds()).isBetween(10, 40);
    }

    /** The same with ones in the last column. */
    @Test
    void grasVariant() {
        Balanced b = gras(new double[][] {{7, 3, 5, -3}, {2, 9, 8, 1}, {-2, 0, 2, 1}});
        assertCells(b, new double[][] {
            {8.976440, 3.743160, 5.721728, -3.441329},
            {2.799335, 12.256840, 9.992314, .951511},
            {-2.775776, 0, 1.285958, .489818},
        });
    }

    private static Balanced gras(double[][] prior) {
        return Gras.balance(prior, new double[] {15, 26, -1}, new double[] {9, 16, 17, -2}, TOLERANCE, 1000);
    }

    @Test
    void balancedTableComesBackUnchanged() {
        double[][] prior = {{-1, 2}, {2, 3}};
        Balanced b = Gras.balance(prior, new double[] {1, 5}, new double[] {1, 5}, TOLERANCE, 1000);
        assertThat(b.cells()).isDeepEqualTo(prior);
        assertThat(b.convergence().rounds()).isZero();
        assertThat(b.convergence().moved()).isZero();
    }

    @Test
    void rowsOfZerosStayZero() {
        double[][] prior = {{0, 0}, {1, 3}};
        Balanced b = Gras.balance(prior, new double[] {0, 8}, new double[] {3, 5}, TOLERANCE, 1000);
        assertThat(b.cells()).isDeepEqualTo(new double[][] {{0, 0}, {3, 5}});
        assertThat(b.convergence().converged()).isTrue();
    }

    @Test
    void aRowOfNegativesOnlyIsScaled() {
        double[][] prior = {{-1, -2}, {4, 5}};
        Balanced b = Gras.balance(prior, new double[] {-6, 12}, new double[] {3, 3}, TOLERANCE, 1000);
        assertThat(b.convergence().converged()).isTrue();
        assertThat(b.cells()[0][0] + b.cells()[0][1]).isEqualTo(-6, within(1e-10));
    }

    @Test
    void impossibleTotalsAreReportedNotReached() {
        double[][] prior = {{1, 1}, {1, 1}};
        Balanced b = Gras.balance(prior, new double[] {-1, 5}, new double[] {2, 2}, TOLERANCE, 50);
        assertThat(b.convergence().converged()).isFalse();
        assertThat(b.convergence().residual()).isGreaterThan(1e-3);
    }

    @Test
    void fixedCellsKeepTheirValue() {
        double[][] prior = {{7, 3, 5, -3}, {2, 9, 8, 0}, {-2, 0, 2, 0}};
        boolean[][] fixed = new boolean[3][4];
        fixed[1][1] = true;
        Balanced b =
                Gras.balance(prior, fixed, new double[] {15, 26, -1}, new double[] {9, 16, 17, -2}, TOLERANCE, 1000);
        assertThat(b.cells()[1][1]).isEqualTo(9);
        assertThat(b.cells()[1][0] + b.cells()[1][1] + b.cells()[1][2]).isEqualTo(26, within(1e-10));
        assertThat(b.cells()[0][1]).isEqualTo(7, within(1e-10));
    }

    @Test
    void refusesTotalsThatDiffer() {
        double[][] prior = {{1, 1}, {1, 1}};
        assertThatThrownBy(() -> Gras.balance(prior, new double[] {1, 1}, new double[] {1, 2}, TOLERANCE, 10))
                .hasMessageContaining("rows sum to");
        assertThatThrownBy(() ->
                        Ras.balance(new double[][] {{-1, 1}}, new double[] {0}, new double[] {-1, 1}, TOLERANCE, 10))
                .hasMessageContaining("use GRAS");
    }

    private static void assertCells(Balanced b, double[][] expected) {
        assertThat(b.convergence().converged()).isTrue();
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(b.cells()[i][j]).isEqualTo(expected[i][j], within(6e-7));
            }
        }
    }
}
