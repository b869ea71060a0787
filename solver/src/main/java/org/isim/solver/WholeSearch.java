package org.isim.solver;

import java.util.List;
import org.isim.solver.Backend.Answer;
import org.isim.solver.Backend.Capability;
import org.jspecify.annotations.Nullable;

/** A search where columns must be whole: a backend chooses the whole numbers; with those held, what is left is a linear program. */
final class WholeSearch extends Search {
    WholeSearch(LinearSolver solver, LinearProgram problem, SolveOptions options) {
        super(solver, problem, options.startingAt(null));
    }

    @Override
    boolean canTake(Backend backend) {
        return backend.capabilities().contains(Capability.INTEGERS);
    }

    /** That no whole numbers fit is found by trying them all; there is no proof to repeat. */
    @Override
    boolean takesItsWord(Backend.Status claim) {
        return claim == Backend.Status.INFEASIBLE;
    }

    @Override
    @Nullable
    Outcome optimal(Backend backend, Answer answer, List<String> failures) {
        Revision held = problem.revise().relaxed();
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.isInteger(j)) {
                double whole = Math.rint(answer.x()[j]);
                held.column(j, whole, whole);
            }
        }
        Outcome outcome = solver.solve(held.build(), options);
        if (!(outcome instanceof Outcome.Optimal best)) {
            failures.add("its whole numbers allow no proved plan");
            return outcome instanceof Outcome.LimitReached ? outcome : null;
        }
        IntegerProof proof = proof(best.solution().objective(), answer.bound() * problem.objectiveSize());
        if (!(proof.relativeGap() <= Math.max(options.gap(), Certificate.TOLERANCE))) {
            failures.add("its whole numbers are up to " + proof.relativeGap() + " from the best, more than "
                    + options.gap());
            return null;
        }
        return new Outcome.Optimal(
                best.solution(), best.certificate(), best.start(), proof, backend.name(), best.notes());
    }

    private IntegerProof proof(double objective, double bound) {
        double size = Math.max(problem.objectiveSize(), Math.abs(objective));
        double missed = problem.sense() == Sense.MAXIMISE ? bound - objective : objective - bound;
        // a bound passed by the objective is met
        return new IntegerProof(bound, Math.max(0, missed) / size);
    }
}
