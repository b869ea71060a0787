package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Revision;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Prices do not depend on the method where there is one price only. Where two methods name two, each lies between what a little less and a little more of the
 * row, or of the bound, is worth: the optimum has a kink there.
 */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class StructuredPricesTest {
    /** Agreement that is promised, the problem's sizes being one. */
    private static final double AGREEMENT = 1e-5;

    /** How far a right-hand side is moved. */
    private static final double STEP = 1e-3;

    /** How exactly an optimum is known, as a slope over the step. */
    private static final double SLACK = 4e-9 / STEP;

    /** Of those that differ most. */
    private static final int ASKED = 3;

    private static final LinearSolver STRUCTURED = LinearSolver.discover("structured");
    private static final LinearSolver HIGHS = LinearSolver.discover("highs");

    @Property(tries = 60)
    void ofEveryConceptAndModeOfPayments(@ForAll Case c) {
        assertSamePricesOrAKink(c);
    }

    @ParameterizedTest
    @CsvSource({"2, 12", "3, 8", "5, 12"})
    void ofLargerUnions(int members, int products) {
        assertSamePricesOrAKink(SyntheticEconomies.halvedBarriers(members, products, 1));
    }

    private static void assertSamePricesOrAKink(Case c) {
        LinearProgram problem = Planner.firstProgram(c.economy(), c.scenario()).problem();
        Solution structured = solution(STRUCTURED, problem);
        Solution highs = solution(HIGHS, problem);
        int rows = problem.rows();
        List<Integer> differing = IntStream.range(0, rows + problem.columns())
                .filter(k -> Math.abs(price(problem, structured, k) - price(problem, highs, k)) > AGREEMENT)
                .boxed()
                .sorted(Comparator.comparing(k -> -Math.abs(price(problem, structured, k) - price(problem, highs, k))))
                .limit(ASKED)
                .toList();
        for (int k : differing) {
            assertBetweenDifferences(problem, highs.objective(), k, price(problem, structured, k));
            assertBetweenDifferences(problem, highs.objective(), k, price(problem, highs, k));
        }
    }

    private static void assertBetweenDifferences(LinearProgram problem, double optimum, int k, double price) {
        double more = (moved(problem, k, STEP) - optimum / problem.objectiveSize()) / STEP;
        double less = (optimum / problem.objectiveSize() - moved(problem, k, -STEP)) / STEP;
        boolean concave = problem.sense() == Sense.MAXIMISE;
        assertThat(price)
                .as("price of %s %d", k < problem.rows() ? "row" : "column", k)
                .isBetween((concave ? more : less) - SLACK, (concave ? less : more) + SLACK);
    }

    /** The optimum with both sides of a row, or both bounds of a column, moved; as bad as can be where there is none. */
    private static double moved(LinearProgram problem, int k, double sizes) {
        Revision revision = problem.revise();
        if (k < problem.rows()) {
            double by = sizes * problem.rowSize(k);
            revision.row(k, problem.rowLower(k) + by, problem.rowUpper(k) + by);
        } else {
            int j = k - problem.rows();
            double by = sizes * problem.columnSize(j);
            revision.column(j, problem.columnLower(j) + by, problem.columnUpper(j) + by);
        }
        Outcome outcome = HIGHS.solve(revision.build(), SolveOptions.DEFAULT);
        return outcome instanceof Outcome.Optimal optimal
                ? optimal.solution().objective() / problem.objectiveSize()
                : problem.sense() == Sense.MAXIMISE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Price of a row, or reduced cost of a column after the rows, the problem's sizes being one. */
    private static double price(LinearProgram problem, Solution solution, int k) {
        int rows = problem.rows();
        return (k < rows
                        ? solution.price(k) * problem.rowSize(k)
                        : solution.reducedCost(k - rows) * problem.columnSize(k - rows))
                / problem.objectiveSize();
    }

    private static Solution solution(LinearSolver solver, LinearProgram problem) {
        Outcome outcome = solver.solve(problem, SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal) outcome).solution();
    }
}
