package org.isim.solver.highs;

import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Status;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;

/** HiGHS' search over whole numbers. */
final class BranchAndBound {
    /** How far from whole a column may be that is taken for whole; it is rounded after. */
    private static final double WHOLE = 1e-9;

    private BranchAndBound() {}

    /** The best whole numbers, the best bound, and no prices: a problem with whole columns has none. */
    static Answer answer(HighsLibrary library, LinearProgram problem, double gap, Deadline deadline) {
        try (HighsModel model = new HighsModel(library)) {
            model.setDefaults();
            model.set("mip_rel_gap", gap);
            model.set("mip_abs_gap", 0.0);
            model.set("mip_feasibility_tolerance", WHOLE);
            model.set("primal_feasibility_tolerance", WHOLE);
            model.set("dual_feasibility_tolerance", WHOLE);
            model.set("time_limit", deadline.secondsLeft());
            if (!model.pass(problem, problem.objectives())) {
                return Answer.without(Status.FAILED, "HiGHS refuses the problem");
            }
            model.whole(problem);
            HighsStatus status = model.run();
            return switch (status) {
                case OPTIMAL -> {
                    double[] x = new double[problem.columns()];
                    double[] y = new double[problem.rows()];
                    model.solution(x, y);
                    yield Answer.optimal(x, new double[y.length], null, model.bound());
                }
                case INFEASIBLE -> Answer.without(Status.INFEASIBLE, "no whole numbers satisfy every row and bound");
                case UNBOUNDED, UNBOUNDED_OR_INFEASIBLE ->
                    Answer.without(Status.UNBOUNDED, "the objective improves without end");
                case TIME_LIMIT -> deadline.answer();
                default -> Answer.without(Status.FAILED, "the search over whole numbers ended with status " + status);
            };
        }
    }
}
