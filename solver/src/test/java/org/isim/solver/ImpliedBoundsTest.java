package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.Programs.INF;
import static org.isim.solver.Programs.column;
import static org.isim.solver.Programs.row;

import org.junit.jupiter.api.Test;

class ImpliedBoundsTest {
    /** x + y ≤ 4 with x, y ≥ 0 holds both to 4; y − z ≥ −1 then says nothing of z, z ≤ 2 y + 3 holds it to 11. */
    @Test
    void aBoundFollowsFromARowAndTheBoundsOfTheOthers() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        for (int j = 0; j < 3; j++) {
            column(builder, 0, INF, 1);
        }
        row(builder, -INF, 4, 1, 1, 0);
        row(builder, -3, INF, 0, 2, -1);
        ImpliedBounds bounds = new ImpliedBounds(builder.build());
        assertReaches(bounds.column(0), 4);
        assertReaches(bounds.column(1), 4);
        assertReaches(bounds.column(2), 11);
        assertReaches(bounds.row(0), 8);
    }

    /** x ≤ 1000 by its first row, x ≤ 5 − y by its second: the nearer counts, though it comes later. */
    @Test
    void theNearerOfTwoBoundsCounts() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1);
        row(builder, -INF, 1, 1e-3, 0);
        row(builder, -INF, 5, 1, 1);
        assertReaches(new ImpliedBounds(builder.build()).column(0), 5);
    }

    /** From 0 to this, drawn wider by what rounding may take and not by more. */
    private static void assertReaches(Range range, double upper) {
        assertThat(range.lower()).isEqualTo(0);
        assertThat(range.upper()).isBetween(upper, upper * (1 + 1e-9));
    }

    @Test
    void whatNothingHoldsStaysWithoutEnd() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, -INF, INF, 1);
        column(builder, 0, INF, 1);
        row(builder, -INF, 1, 1, -1);
        ImpliedBounds bounds = new ImpliedBounds(builder.build());
        assertThat(bounds.column(0)).isEqualTo(new Range(-INF, INF));
        assertThat(bounds.column(1)).isEqualTo(new Range(0, INF));
    }

    /**
     * max x + y, x ≤ 1 by its row, y ≤ 1000 x by another: the optimum is 1001 at (1, 1000). At (1, 0) with prices (1 + 1e-9 short, 0) the reduced cost
     * of y is 1: far off. A reduced cost of 1e-9 alone looks harmless, but y can go 1000: the gap says 1e-6.
     */
    @Test
    void aTinyReducedCostOfAColumnThatCanGoFarIsNoProof() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1e-9);
        row(builder, -INF, 1, 1, 0);
        row(builder, -INF, 0, -1000, 1);
        LinearProgram problem = builder.build();
        Certificate certificate =
                Certifier.certify(problem, new Solution(problem, new double[] {1, 0}, new double[] {1, 0}));
        assertThat(certificate.dualInfeasibility()).isEqualTo(1e-9);
        assertThat(certificate.relativeGap()).isCloseTo(1e-6, within(1e-12));
        assertThat(certificate.passes()).isFalse();
        Certificate optimum = Certifier.certify(
                problem, new Solution(problem, new double[] {1, 1000}, new double[] {1 + 1e-6, 1e-9}));
        assertThat(optimum.passes()).isTrue();
    }
}
