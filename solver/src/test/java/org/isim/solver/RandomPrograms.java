package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.Programs.INF;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.isim.solver.commonsmath.CommonsMathBackend;

/** Random problems of integers, solved by another solver too; one subclass per backend. */
public abstract class RandomPrograms {
    protected abstract Backend backend();

    @Property(tries = 1500, seed = "20")
    void agreesWithAnotherSolver(
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll long seed) {
        LinearProgram problem = random(new Random(seed), columns, rows);
        Outcome outcome = new LinearSolver(backend()).solve(problem, SolveOptions.DEFAULT);
        try {
            double expected = problem.objectiveAt(CommonsMathBackend.levels(problem));
            assertThat(Programs.optimal(outcome).solution().objective()).isCloseTo(expected, within(1e-5));
        } catch (NoFeasibleSolutionException e) {
            assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        } catch (UnboundedSolutionException e) {
            assertThat(outcome).isInstanceOf(Outcome.Unbounded.class);
        } catch (MathIllegalStateException e) {
            // the other solver went round in circles
            Assume.that(false);
        }
    }

    static LinearProgram random(Random random, int columns, int rows) {
        LinearProgramBuilder builder = new LinearProgramBuilder(random.nextBoolean() ? Sense.MINIMISE : Sense.MAXIMISE);
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            double lower = random.nextInt(4) == 0 ? -INF : random.nextInt(5) - 2;
            double upper = random.nextInt(3) == 0 ? INF : (lower == -INF ? 0 : lower) + random.nextInt(6);
            // sizes matter to no answer
            builder.addColumn(lower, upper, Math.pow(10, random.nextInt(5) - 2));
            builder.addObjective(j, random.nextInt(11) - 5);
            point[j] = Math.max(lower, Math.min(upper, 1));
        }
        for (int i = 0; i < rows; i++) {
            double[] coefficient = new double[columns];
            double activity = 0;
            for (int j = 0; j < columns; j++) {
                coefficient[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(11) - 5;
                activity += coefficient[j] * point[j];
            }
            // most rows hold at a known point, so that most problems have one
            double side = random.nextInt(10) == 0 ? random.nextInt(21) - 10 : activity;
            int kind = random.nextInt(4);
            double lower = kind == 0 ? -INF : side - random.nextInt(3);
            double upper = kind == 1 ? INF : kind == 2 ? lower : side + random.nextInt(3);
            if (kind == 2) {
                lower = side;
                upper = side;
            }
            builder.addRow(lower, upper, Math.pow(10, random.nextInt(5) - 2));
            for (int j = 0; j < columns; j++) {
                builder.add(i, j, coefficient[j]);
            }
        }
        return builder.build();
    }
}
