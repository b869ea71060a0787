package org.isim.solver.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;

/** Small problems for explanations, and what can be done to them. */
final class Problems {
    static final double INF = Double.POSITIVE_INFINITY;
    static final LinearSolver SOLVER = LinearSolver.discover();

    private Problems() {}

    /** A problem of rows over columns from zero up. */
    static final class Text {
        private final LinearProgramBuilder builder;

        Text(Sense sense, double... costs) {
            builder = new LinearProgramBuilder(sense);
            for (double cost : costs) {
                builder.addObjective(builder.addColumn(0, INF, 1), cost);
            }
        }

        Text row(double lower, double upper, double... coefficients) {
            int row = builder.addRow(lower, upper, 1);
            for (int j = 0; j < coefficients.length; j++) {
                builder.add(row, j, coefficients[j]);
            }
            return this;
        }

        LinearProgram build() {
            return builder.build();
        }
    }

    static Outcome solve(LinearProgram problem) {
        return SOLVER.solve(problem, SolveOptions.DEFAULT);
    }

    static double value(LinearProgram problem) {
        return ((Outcome.Optimal) solve(problem)).solution().objective();
    }

    static boolean hasPoint(LinearProgram problem) {
        return !(solve(problem) instanceof Outcome.Infeasible);
    }

    /** The problem with its limits moved outwards, by infinity where they are to be left out. */
    static LinearProgram moved(LinearProgram problem, ToDoubleFunction<Limit> by) {
        LinearProgramBuilder b = new LinearProgramBuilder(problem.sense());
        for (int i = 0; i < problem.rows(); i++) {
            b.addRow(
                    problem.rowLower(i) - by.applyAsDouble(Limit.rowLower(i)),
                    problem.rowUpper(i) + by.applyAsDouble(Limit.rowUpper(i)),
                    problem.rowSize(i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            b.addColumn(
                    problem.columnLower(j) - by.applyAsDouble(Limit.columnLower(j)),
                    problem.columnUpper(j) + by.applyAsDouble(Limit.columnUpper(j)),
                    problem.columnSize(j));
            b.addObjective(j, problem.objective(j));
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                b.add(problem.row(at), j, problem.value(at));
            }
        }
        b.objectiveConstant(problem.objectiveConstant());
        b.objectiveSize(problem.objectiveSize());
        return b.build();
    }

    /** The problem without some of its limits. */
    static LinearProgram without(LinearProgram problem, Collection<Limit> limits) {
        return moved(problem, limit -> limits.contains(limit) ? INF : 0);
    }

    /** The right-hand side of a row moved by {@code t}, both sides where there are two. */
    static LinearProgram shifted(LinearProgram problem, int row, double t) {
        return moved(problem, limit -> switch (limit.kind()) {
            case ROW_LOWER -> limit.index() == row ? -t : 0;
            case ROW_UPPER -> limit.index() == row ? t : 0;
            default -> 0;
        });
    }

    /** Every row side and bound in one group each. */
    static List<LimitGroup> each(LinearProgram problem) {
        List<LimitGroup> groups = new ArrayList<>();
        Limit.all(problem).forEach(limit -> groups.add(new LimitGroup(0, List.of(limit))));
        return groups;
    }

    /**
     * A problem of small integers, so that many vertices are degenerate.
     *
     * @param wild how often, of ten, a row holds at no known point
     */
    static LinearProgram random(Random random, int columns, int rows, int wild) {
        LinearProgramBuilder b = new LinearProgramBuilder(random.nextBoolean() ? Sense.MINIMISE : Sense.MAXIMISE);
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            double lower = random.nextInt(5) == 0 ? -INF : random.nextInt(4) - 2;
            double upper = random.nextInt(3) == 0 ? INF : (lower == -INF ? 0 : lower) + random.nextInt(5);
            b.addColumn(lower, upper, Math.pow(10, random.nextInt(3) - 1));
            b.addObjective(j, random.nextInt(9) - 4);
            point[j] = Math.max(lower, Math.min(upper, 1));
        }
        for (int i = 0; i < rows; i++) {
            double[] coefficient = new double[columns];
            double activity = 0;
            for (int j = 0; j < columns; j++) {
                coefficient[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(7) - 3;
                activity += coefficient[j] * point[j];
            }
            double side = random.nextInt(10) < wild ? random.nextInt(15) - 7 : activity;
            int kind = random.nextInt(4);
            double width = kind == 3 ? 1 + random.nextInt(3) : 0;
            b.addRow(kind == 0 ? -INF : side, kind == 1 ? INF : side + width, Math.pow(10, random.nextInt(3) - 1));
            for (int j = 0; j < columns; j++) {
                b.add(i, j, coefficient[j]);
            }
        }
        b.objectiveConstant(random.nextInt(5));
        return b.build();
    }
}
