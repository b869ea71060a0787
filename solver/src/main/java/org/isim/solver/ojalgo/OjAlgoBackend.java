package org.isim.solver.ojalgo;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.isim.solver.Backend;
import org.isim.solver.Certifier;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * ojAlgo, a simplex solver in pure Java.
 *
 * <p>It takes problems of up to {@value #MOST_NON_ZEROS} non-zeros: beyond, it needs minutes and ends at points that are not optimal.
 */
public final class OjAlgoBackend implements Backend {
    /** As in the build file: its own method reads the manifest of the archive it lies in, which may be ours. */
    static final String VERSION = "57.1.0";

    static final int MOST_NON_ZEROS = 60_000;

    /** Below this a reduced cost or a price may have the wrong sign in what ojAlgo calls optimal. */
    private static final double[] CLEAR = {1e-5, 1e-8};

    @Override
    public BackendName name() {
        return new BackendName("ojAlgo", VERSION);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.INTEGERS);
    }

    @Override
    public List<Way> ways(LinearProgram problem, SolveOptions options) {
        if (problem.nonZeros() > MOST_NON_ZEROS) {
            return List.of();
        }
        if (problem.integers() > 0) {
            return List.of(deadline -> answer(problem, false, deadline));
        }
        return List.of(deadline -> polished(problem, false, deadline), deadline -> polished(problem, true, deadline));
    }

    /**
     * ojAlgo stops where no reduced cost is wrong by more than about 1e-9, which leaves much undone where a quantity can grow a thousandfold. What is clearly at a
     * bound is then held there, and the small reduced costs that are left, made large, are the objective of a further solve.
     */
    private static Answer polished(LinearProgram problem, boolean equilibrate, Deadline deadline) {
        Answer answer = answer(problem, equilibrate, deadline);
        for (double clear : CLEAR) {
            if (answer.status() != Status.OPTIMAL
                    || Certifier.certify(problem, new Solution(problem, answer.x(), answer.y()))
                            .passes()) {
                break;
            }
            Face face = new Face(problem, answer, clear);
            Answer better = answer(face.problem(), equilibrate, deadline);
            if (better.status() != Status.OPTIMAL) {
                break;
            }
            answer = face.lift(better);
        }
        return answer;
    }

    static Answer answer(LinearProgram problem, boolean equilibrate, Deadline deadline) {
        Reduction reduction = new Reduction(problem);
        if (reduction.isInfeasible()) {
            return Answer.without(Status.INFEASIBLE, "bounds exclude each other");
        }
        Optimisation.Environment withoutPresolve = Optimisation.newEnvironment();
        withoutPresolve.clearPresolvers();
        ExpressionsBasedModel model = withoutPresolve.newModel();
        model.options.sparse = true;
        if (equilibrate) {
            model.options.linear().equilibration(4);
        }
        if (deadline.secondsLeft() < Long.MAX_VALUE / 1e3) {
            long millis = (long) (1e3 * deadline.secondsLeft());
            model.options.time_abort = millis;
            model.options.time_suffice = millis;
        }
        double sign = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        IdentityHashMap<Object, Integer> rowOf = fill(model, problem, reduction, sign);
        Optimisation.Result result = model.minimise();
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> optimal(problem, reduction, result, rowOf, sign);
            case INFEASIBLE, INVALID -> Answer.without(Status.INFEASIBLE, "no point satisfies every row and bound");
            case UNBOUNDED -> Answer.without(Status.UNBOUNDED, "the objective improves without end");
            default ->
                deadline.passed()
                        ? deadline.answer()
                        : Answer.without(Status.FAILED, "ended with state " + result.getState());
        };
    }

    /** Columns and rows of the reduced problem, to be minimised; which row each expression is. */
    private static IdentityHashMap<Object, Integer> fill(
            ExpressionsBasedModel model, LinearProgram problem, Reduction reduction, double sign) {
        Expression[] rows = new Expression[problem.rows()];
        IdentityHashMap<Object, Integer> rowOf = new IdentityHashMap<>();
        double[] fixed = new double[problem.rows()];
        for (int j = 0; j < problem.columns(); j++) {
            if (reduction.isFixed(j)) {
                for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                    fixed[problem.row(at)] += problem.value(at) * reduction.lower(j);
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (reduction.keepsRow(i)) {
                rows[i] = model.newExpression("r" + i);
                rowOf.put(rows[i], i);
                if (problem.rowLower(i) != Double.NEGATIVE_INFINITY) {
                    rows[i].lower(problem.rowLower(i) - fixed[i]);
                }
                if (problem.rowUpper(i) != Double.POSITIVE_INFINITY) {
                    rows[i].upper(problem.rowUpper(i) - fixed[i]);
                }
            }
        }
        for (int j = 0; j < problem.columns(); j++) {
            if (!reduction.isFixed(j)) {
                addColumn(model, problem, reduction, rows, j, sign);
            }
        }
        return rowOf;
    }

    private static void addColumn(
            ExpressionsBasedModel model,
            LinearProgram problem,
            Reduction reduction,
            Expression[] rows,
            int j,
            double sign) {
        Variable variable = model.newVariable("c" + j);
        variable.weight(sign * problem.objective(j));
        variable.integer(problem.isInteger(j));
        if (reduction.lower(j) != Double.NEGATIVE_INFINITY) {
            variable.lower(reduction.lower(j));
        }
        if (reduction.upper(j) != Double.POSITIVE_INFINITY) {
            variable.upper(reduction.upper(j));
        }
        for (int at = problem.start(j); at < problem.start(j + 1); at++) {
            if (reduction.keepsRow(problem.row(at))) {
                rows[problem.row(at)].set(variable, problem.value(at));
            }
        }
    }

    private static Answer optimal(
            LinearProgram problem,
            Reduction reduction,
            Optimisation.Result result,
            IdentityHashMap<Object, Integer> rowOf,
            double sign) {
        double[] x = new double[problem.columns()];
        int next = 0;
        for (int j = 0; j < x.length; j++) {
            x[j] = reduction.isFixed(j) ? reduction.lower(j) : result.doubleValue(next++);
        }
        double[] y = new double[problem.rows()];
        if (problem.integers() == 0) {
            for (var multiplier : result.getDualValues()) {
                Integer row = rowOf.get(multiplier.getKey().left());
                if (row != null) {
                    // it gives magnitudes for the sides of a row, and the opposite sign for a row with one value
                    double convention = multiplier.getKey().right() == Optimisation.ConstraintType.LOWER ? 1 : -1;
                    y[row] += convention * sign * multiplier.doubleValue();
                }
            }
            reduction.price(y);
        }
        return Answer.optimal(x, y, null, problem.objectiveAt(x));
    }
}
