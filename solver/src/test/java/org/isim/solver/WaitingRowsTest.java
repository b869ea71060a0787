package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.highs.HighsBackend;
import org.junit.jupiter.api.Test;

class WaitingRowsTest {
    private static final LinearSolver SOLVER = new LinearSolver(new HighsBackend());

    /** Which rows wait changes how an answer is found, not what it is: value, price of every row certified, or why there is none. */
    @Property(tries = 500, seed = "21")
    void whatWaitsDoesNotChangeTheAnswer(
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll long seed) {
        Random random = new Random(seed);
        LinearProgram problem = RandomPrograms.random(random, columns, rows);
        BitSet waiting = BitSet.valueOf(new long[] {random.nextInt(1 << rows)});
        Outcome whole = SOLVER.solve(problem, SolveOptions.DEFAULT);
        Outcome outcome = SOLVER.solve(problem, waiting, SolveOptions.DEFAULT);
        assertThat(outcome).hasSameClassAs(whole);
        if (whole instanceof Outcome.Optimal best && outcome instanceof Outcome.Optimal found) {
            assertThat(found.solution().objective()).isCloseTo(best.solution().objective(), within(1e-6));
            assertThat(Certifier.certify(problem, found.solution()).passes()).isTrue();
        }
    }

    /** Wyndor with all its plants waiting has no end; with the first two, the second is missed and comes back: 6 doors of 2 hours. */
    @Test
    void rowsThatAreMissedComeBack() {
        LinearProgram wyndor = Programs.wyndor();
        for (long mask : new long[] {0b111, 0b011, 0b100}) {
            Outcome.Optimal best =
                    Programs.optimal(SOLVER.solve(wyndor, BitSet.valueOf(new long[] {mask}), SolveOptions.DEFAULT));
            assertThat(best.solution().objective()).isCloseTo(36, within(1e-9));
            assertThat(best.solution().price(1)).isCloseTo(1.5, within(1e-9));
        }
    }

    /** A row that binds where the start ended does not wait: the answer is there at once, with its basis. */
    @Test
    void rowsThatBindInTheStartDoNotWait() {
        LinearProgram wyndor = Programs.wyndor();
        Outcome.Optimal best = Programs.optimal(SOLVER.solve(wyndor, SolveOptions.DEFAULT));
        BitSet all = BitSet.valueOf(new long[] {0b111});
        Outcome.Optimal again =
                Programs.optimal(SOLVER.solve(wyndor, all, SolveOptions.DEFAULT.startingAt(best.start())));
        assertThat(again.solution().levels()).containsExactly(best.solution().levels(), within(1e-12));
    }
}
