package org.isim.solver.commonsmath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.isim.solver.Backend;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;

/** A third opinion for tests: a dense two-phase simplex. It has no prices, so the dual is solved for them as a problem of its own. */
public final class CommonsMathBackend implements Backend {
    @Override
    public Outcome.BackendName name() {
        return new Outcome.BackendName("commons-math3", "3.6.1");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public List<Way> ways(LinearProgram problem, SolveOptions options) {
        return List.of(deadline -> answer(problem, deadline));
    }

    private static Answer answer(LinearProgram problem, Deadline deadline) {
        if (deadline.passed()) {
            return deadline.answer();
        }
        try {
            double[] x = levels(problem);
            Dual dual = new Dual(problem);
            return Answer.optimal(x, dual.prices(levels(dual.problem())), null, problem.objectiveAt(x));
        } catch (NoFeasibleSolutionException e) {
            return Answer.without(Status.INFEASIBLE, "no point");
        } catch (UnboundedSolutionException e) {
            return Answer.without(Status.UNBOUNDED, "no end");
        } catch (MathIllegalStateException e) {
            return Answer.without(Status.FAILED, "it went round in circles");
        }
    }

    /** Levels of an optimal point. */
    public static double[] levels(LinearProgram problem) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < problem.columns(); j++) {
            double[] unit = new double[problem.columns()];
            unit[j] = 1;
            addSides(constraints, unit, problem.columnLower(j), problem.columnUpper(j));
        }
        for (int i = 0; i < problem.rows(); i++) {
            double[] coefficients = new double[problem.columns()];
            for (int j = 0; j < problem.columns(); j++) {
                coefficients[j] = problem.coefficient(i, j);
            }
            addSides(constraints, coefficients, problem.rowLower(i), problem.rowUpper(i));
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(problem.objectives(), 0),
                        new LinearConstraintSet(constraints),
                        problem.sense() == Sense.MAXIMISE ? GoalType.MAXIMIZE : GoalType.MINIMIZE,
                        new NonNegativeConstraint(false))
                .getPoint();
    }

    private static void addSides(List<LinearConstraint> constraints, double[] a, double lower, double upper) {
        if (lower == upper) {
            constraints.add(new LinearConstraint(a, Relationship.EQ, lower));
            return;
        }
        if (lower != Double.NEGATIVE_INFINITY) {
            constraints.add(new LinearConstraint(a, Relationship.GEQ, lower));
        }
        if (upper != Double.POSITIVE_INFINITY) {
            constraints.add(new LinearConstraint(a, Relationship.LEQ, upper));
        }
    }
}
