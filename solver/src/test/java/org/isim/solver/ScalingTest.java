package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.Programs.INF;

import org.junit.jupiter.api.Test;

class ScalingTest {
    private static LinearProgram problem() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        builder.addColumn(1, INF, 3);
        builder.addColumn(-INF, 0.7, 1e-5);
        builder.addRow(-INF, 20, 10);
        builder.addRow(0.3, 0.3, 1e6);
        builder.add(0, 0, 2);
        builder.add(0, 1, -5);
        builder.add(1, 1, 7);
        builder.addObjective(0, 11);
        builder.addObjective(1, 13);
        builder.objectiveConstant(5);
        builder.objectiveSize(100);
        return builder.build();
    }

    @Test
    void countsInUnitsOfTheSizes() {
        LinearProgram scaled = Scaling.of(problem()).scaled();
        assertThat(scaled.coefficient(0, 0)).isCloseTo(2 * 3 / 10.0, within(1e-15));
        assertThat(scaled.coefficient(0, 1)).isCloseTo(-5 * 1e-5 / 10, within(1e-20));
        assertThat(scaled.coefficient(1, 1)).isCloseTo(7 * 1e-5 / 1e6, within(1e-25));
        assertThat(scaled.objective(0)).isCloseTo(11 * 3 / 100.0, within(1e-15));
        assertThat(scaled.objectiveConstant()).isEqualTo(0.05);
        assertThat(scaled.columnLower(0)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(scaled.columnUpper(0)).isEqualTo(INF);
        assertThat(scaled.columnLower(1)).isEqualTo(-INF);
        assertThat(scaled.rowUpper(0)).isEqualTo(2);
        assertThat(scaled.rowLower(1)).isEqualTo(scaled.rowUpper(1));
        assertThat(scaled.columnSize(1)).isEqualTo(1);
        assertThat(scaled.rowSize(1)).isEqualTo(1);
        assertThat(scaled.objectiveSize()).isEqualTo(1);
        assertThat(scaled.sense()).isEqualTo(Sense.MAXIMISE);
    }

    @Test
    void leavesTheOriginalAlone() {
        LinearProgram problem = problem();
        Scaling.of(problem);
        assertThat(problem.coefficient(0, 0)).isEqualTo(2);
        assertThat(problem.columnUpper(1)).isEqualTo(0.7);
    }

    @Test
    void wayBackKeepsObjectiveActivitiesAndReducedCosts() {
        LinearProgram problem = problem();
        Scaling scaling = Scaling.of(problem);
        double[] x = {0.4, -2e4};
        double[] y = {0.25, -3};
        Solution inSizes = new Solution(scaling.scaled(), x, y);
        Solution solution = scaling.unscale(x, y);
        assertThat(solution.level(0)).isCloseTo(1.2, within(1e-15));
        assertThat(solution.price(0)).isCloseTo(0.25 * 100 / 10, within(1e-15));
        assertThat(solution.objective()).isCloseTo(inSizes.objective() * 100, within(1e-12));
        assertThat(solution.activity(0)).isCloseTo(inSizes.activity(0) * 10, within(1e-12));
        assertThat(solution.reducedCost(1)).isCloseTo(inSizes.reducedCost(1) * 100 / 1e-5, within(1e-6));
    }

    @Test
    void certificateIsTheSameInBothUnits() {
        LinearProgram problem = problem();
        Scaling scaling = Scaling.of(problem);
        double[] x = {0.4, -2e4};
        double[] y = {0.25, -3};
        Certificate scaled = Certifier.certify(scaling.scaled(), new Solution(scaling.scaled(), x, y));
        Certificate original = Certifier.certify(problem, scaling.unscale(x, y));
        assertThat(original.primalInfeasibility()).isCloseTo(scaled.primalInfeasibility(), within(1e-12));
        assertThat(original.dualInfeasibility()).isCloseTo(scaled.dualInfeasibility(), within(1e-12));
        assertThat(original.complementarity()).isCloseTo(scaled.complementarity(), within(1e-12));
        assertThat(original.relativeGap()).isCloseTo(scaled.relativeGap(), within(1e-12));
    }

    @Test
    void levelOnItsBoundStaysOnIt() {
        LinearProgram problem = problem();
        Scaling scaling = Scaling.of(problem);
        double[] x = {scaling.scaled().columnLower(0), scaling.scaled().columnUpper(1)};
        Solution solution = scaling.unscale(x, new double[2]);
        assertThat(solution.level(0)).isEqualTo(1);
        assertThat(solution.level(1)).isEqualTo(0.7);
    }
}
