package org.isim.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.explain.Problems.INF;
import static org.isim.solver.explain.Problems.SOLVER;

import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** Directions without end. */
class RayTest {
    /** max x + z with x ≤ y + 1: x and y grow together; z, which is bounded by itself, takes no part. */
    @Test
    void few() {
        LinearProgram problem = new Problems.Text(Sense.MAXIMISE, 1, 0, 1)
                .row(-INF, 1, 1, -1, 0)
                .row(0, 3, 0, 0, 1)
                .build();
        Ray ray = Objects.requireNonNull(Ray.find(SOLVER, problem, SolveOptions.DEFAULT));
        assertThat(ray.direction()).containsExactly(new double[] {1, 1, 0}, within(1e-9));
        assertThat(ray.violation()).isZero();
    }

    @Test
    void noneWhereThereIsAnEnd() {
        LinearProgram problem =
                new Problems.Text(Sense.MAXIMISE, 1, 1).row(-INF, 1, 1, 1).build();
        assertThat(Ray.find(SOLVER, problem, SolveOptions.DEFAULT)).isNull();
        assertThat(Ray.find(SOLVER, new Problems.Text(Sense.MINIMISE, 1).build(), SolveOptions.DEFAULT))
                .isNull();
    }

    @Property(tries = 300, seed = "7")
    void isThereWhereAProblemHasNoEnd(
            @ForAll @IntRange(min = 1, max = 6) int columns, @ForAll @IntRange(max = 4) int rows, @ForAll long seed) {
        LinearProgram problem = Problems.random(new Random(seed), columns, rows, 0);
        Outcome outcome = Problems.solve(problem);
        Ray ray = Ray.find(SOLVER, problem, SolveOptions.DEFAULT);
        // the problem has a point, so a ray and an end exclude each other
        assertThat(ray != null).isEqualTo(outcome instanceof Outcome.Unbounded);
        if (ray != null) {
            double gain = problem.objectiveAt(ray.direction()) - problem.objectiveConstant();
            assertThat(problem.sense() == Sense.MAXIMISE ? gain : -gain).isCloseTo(1, within(1e-9));
        }
    }
}
