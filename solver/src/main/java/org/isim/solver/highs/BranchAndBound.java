package org.isim.solver.highs;

import java.util.List;
import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Status;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;

/** HiGHS' search over whole numbers. */
final class BranchAndBound {
    /** How far from whole a column may be that is taken for whole; it is rounded after. */
    private static final double WHOLE = 1e-7;
    /** How far a row or price may be off: what chains add is a small part of the objective. */
    private static final double CLOSE = 1e-9;

    /** Heuristics that solve a smaller problem with whole columns each. */
    private static final List<String> NESTED_SEARCHES = List.of("rins", "rens", "root_reduced_cost");

    private BranchAndBound() {}

    /** The best whole numbers, the best bound, and no prices: a problem with whole columns has none. */
    static Answer answer(HighsLibrary library, LinearProgram problem, double gap, Deadline deadline) {
        try (HighsModel model = new HighsModel(library)) {
            model.setDefaults();
            model.set("mip_rel_gap", gap);
            model.set("mip_abs_gap", 0.0);
            model.set("mip_feasibility_tolerance", WHOLE);
            model.set("primal_feasibility_tolerance", CLOSE);
            model.set("dual_feasibility_tolerance", CLOSE);
            // searches within the search cost more here than the few nodes they save
            model.set("mip_allow_restart", false);
            for (String nested : NESTED_SEARCHES) {
                model.set("mip_heuristic_run_" + nested, false);
            }
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
