package org.isim.solver.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.isim.solver.Structure;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    /**
     * max 3 u₁ + 2 u₂ − q, u₁ + u₂ ≤ q said twice, q ≤ 2: q = u₁ = 2 gives 4. Each of the two rows says what the other does, and one of them stays.
     */
    @Test
    void ofTwoRowsThatSayTheSameOneStays() {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        int q = b.addColumn(0, 2, 1);
        int first = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
        int second = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
        b.addObjective(q, -1);
        b.addObjective(first, 3);
        b.addObjective(second, 2);
        for (int n = 0; n < 2; n++) {
            int row = b.addRow(Double.NEGATIVE_INFINITY, 0, 1);
            b.add(row, first, 1);
            b.add(row, second, 1);
            b.add(row, q, -1);
        }
        Structure structure = Structure.of(new int[3], new int[2], new int[] {Structure.NONE, Structure.NONE});
        b.structure(structure);
        LinearProgram problem = b.build();

        assertThat(new Shrinking(problem, structure).shrunk().rows()).isEqualTo(1);
        Outcome outcome = new LinearSolver(new StructuredBackend()).solve(problem, SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        assertThat(((Outcome.Optimal) outcome).solution().objective()).isCloseTo(4, within(1e-6));
    }
}
