package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.Programs.INF;
import static org.isim.solver.Programs.column;
import static org.isim.solver.Programs.row;

import org.junit.jupiter.api.Test;

class CertifierTest {
    private static Certificate wyndor(double x, double y, double... prices) {
        LinearProgram problem = Programs.wyndor();
        return Certifier.certify(problem, new Solution(problem, new double[] {x, y}, prices));
    }

    @Test
    void optimumPasses() {
        Certificate certificate = wyndor(2, 6, 0, 1.5, 1);
        assertThat(certificate.worst()).isZero();
        assertThat(certificate.passes()).isTrue();
    }

    @Test
    void feasiblePointThatIsNotOptimal() {
        // prices of the optimum, the point (0, 6): row 3 has slack 6 at price 1, and 30 is 6 short of 36; both of 30
        Certificate certificate = wyndor(0, 6, 0, 1.5, 1);
        assertThat(certificate.primalInfeasibility()).isZero();
        assertThat(certificate.dualInfeasibility()).isZero();
        assertThat(certificate.complementarity()).isCloseTo(6.0 / 30, within(1e-12));
        assertThat(certificate.relativeGap()).isCloseTo(6.0 / 30, within(1e-12));
        assertThat(certificate.passes()).isFalse();
    }

    @Test
    void feasiblePointWithoutPrices() {
        // reduced costs are then 3 and 5, both upwards, where there is no bound
        Certificate certificate = wyndor(0, 6, 0, 0, 0);
        assertThat(certificate.dualInfeasibility()).isEqualTo(5);
        assertThat(certificate.passes()).isFalse();
    }

    @Test
    void priceOfTheWrongSign() {
        assertThat(wyndor(2, 6, -0.25, 1.5, 1).dualInfeasibility()).isEqualTo(0.25);
    }

    @Test
    void slightlyInfeasiblePoint() {
        Certificate certificate = wyndor(2, 6 + 1e-6, 0, 1.5, 1);
        assertThat(certificate.primalInfeasibility()).isCloseTo(2e-6, within(1e-12));
        assertThat(certificate.passes()).isFalse();
    }

    @Test
    void violatedBound() {
        assertThat(wyndor(-0.5, 6, 0, 1.5, 1).primalInfeasibility()).isEqualTo(0.5);
    }

    @Test
    void notANumberFails() {
        assertThat(wyndor(Double.NaN, 6, 0, 1.5, 1).passes()).isFalse();
        assertThat(wyndor(2, 6, Double.NaN, 1.5, 1).passes()).isFalse();
        assertThat(wyndor(Double.POSITIVE_INFINITY, 6, 0, 1.5, 1).passes()).isFalse();
    }

    @Test
    void senseTurnsTheSigns() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 0, INF, 2);
        row(builder, 3, INF, 1);
        LinearProgram problem = builder.build();
        assertThat(Certifier.certify(problem, new Solution(problem, new double[] {3}, new double[] {2}))
                        .worst())
                .isZero();
        Certificate wrong = Certifier.certify(problem, new Solution(problem, new double[] {3}, new double[] {-2}));
        assertThat(wrong.dualInfeasibility()).isEqualTo(2);
        // 3 at a reduced cost of 4, of an objective of 6
        assertThat(wrong.complementarity()).isEqualTo(2);
    }

    @Test
    void equalityTakesEitherSignAndARangeTheSideOfThePrice() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, -INF, INF, 1);
        column(builder, -INF, INF, -1);
        row(builder, 3, 3, 1);
        row(builder, -4, 5, 0, 1);
        LinearProgram problem = builder.build();
        Solution right = new Solution(problem, new double[] {3, 5}, new double[] {1, -1});
        assertThat(Certifier.certify(problem, right).worst()).isZero();
        Solution other = new Solution(problem, new double[] {3, -4}, new double[] {1, -1});
        // 9 from the other side at a price of 1, of an objective of 7
        assertThat(Certifier.certify(problem, other).complementarity()).isEqualTo(9.0 / 7);
    }

    @Test
    void everyNumberIsRelativeToItsSize() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        builder.addColumn(0, INF, 100);
        builder.addObjective(0, 2);
        builder.addRow(-INF, 50, 10);
        builder.add(0, 0, 1);
        builder.objectiveSize(1000);
        LinearProgram problem = builder.build();
        // 1 too much of a row of size 10
        Certificate above = Certifier.certify(problem, new Solution(problem, new double[] {51}, new double[] {2}));
        assertThat(above.primalInfeasibility()).isEqualTo(0.1);
        assertThat(above.complementarity()).isEqualTo(2.0 / 1000);
        assertThat(above.relativeGap()).isEqualTo(2.0 / 1000);
        // a reduced cost of 0.5 per unit of a column of size 100
        Certificate cheap = Certifier.certify(problem, new Solution(problem, new double[] {50}, new double[] {1.5}));
        assertThat(cheap.dualInfeasibility()).isEqualTo(0.5 * 100 / 1000);
        // a price of −2 per unit of a row of size 10
        Certificate wrong = Certifier.certify(problem, new Solution(problem, new double[] {50}, new double[] {-2}));
        assertThat(wrong.dualInfeasibility()).isEqualTo(4.0 * 100 / 1000);
    }
}
