package org.isim.model.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.model.formulation.RowFamily;
import org.isim.model.games.CoalitionSet;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * The linear programs of one coalition, which differ in their objective and one column only, so that each starts where the one before ended:
 *
 * <pre>{@code
 *   value      max Σ_r C[r] z[r]
 *   objection  max ζ, z[r] ≥ ζ z̄[r];   t = ζ − 1
 *   shortage   min Σ of what government, investment and stocks go without, and of foreign currency that is not earned
 * }</pre>
 */
final class CoalitionProgram {
    private final int[] members;
    private final int unionSize;
    private final CoalitionSet set;
    private final Economy economy;
    private final Scenario scenario;
    private final Formulation formulation;
    private final int level;
    private final int[] levelRow;
    private final Planner planner;
    private final BitSet seldom;
    private @Nullable StartingPoint start;

    CoalitionProgram(Economy e, Scenario s, Treatment treatment, CoalitionSet set, Planner planner) {
        this.set = set;
        this.planner = planner;
        members = set.players().toArray();
        unionSize = e.memberCount();
        Coalition coalition = treatment.coalition(e, s, members);
        economy = coalition.economy();
        scenario = coalition.scenario();
        double[] ones = new double[members.length];
        Arrays.fill(ones, 1);
        formulation = new Formulation(economy, scenario, new Objective.Ray(new double[members.length], ones));
        seldom = formulation.seldomBinding();
        level = formulation.columns().count() - 1;
        levelRow = new int[members.length];
        Arrays.setAll(levelRow, n -> formulation.row(RowFamily.LEVEL, n));
    }

    /** What the coalition could do alone, and gain over each of these solutions. */
    CoalitionFindings findings(List<double[]> solutions) {
        CoalitionValue value = value();
        List<Objection> objections = new ArrayList<>();
        if (value.feasible() && members.length < unionSize) {
            for (double[] livingStandards : solutions) {
                objections.add(objection(livingStandards));
            }
        }
        return new CoalitionFindings(value, objections);
    }

    /** v(S), what it is known to, and z under the concept in use; or what is missing. */
    CoalitionValue value() {
        var revised = formulation.problem().revise().column(level, 0, 0).objective(level, 0);
        double size = 0;
        for (int n = 0; n < members.length; n++) {
            revised.objective(formulation.columns().living(n), economy.household(n));
            size += economy.household(n);
        }
        Outcome outcome = solve(revised.objectiveSize(size > 0 ? size : 1).build());
        if (outcome instanceof Outcome.Optimal best) {
            double[] own = isConceptInUse() ? levels(best) : draft();
            return new CoalitionValue(set, best.solution().objective(), open(best, size), byMember(own), List.of());
        }
        if (outcome instanceof Outcome.Infeasible) {
            return CoalitionValue.unable(set, shortages());
        }
        throw new IllegalStateException("the value of a coalition: " + outcome);
    }

    /** What z̄ leaves a coalition to gain that can meet its needs. */
    private Objection objection(double[] livingStandards) {
        var revised = formulation.problem().revise();
        for (int n = 0; n < members.length; n++) {
            revised.coefficient(levelRow[n], level, 0 - livingStandards[members[n]]);
        }
        Outcome outcome = solve(revised.build());
        if (outcome instanceof Outcome.Optimal best) {
            double gain = best.solution().objective() - 1;
            return new Objection(set, gain, gain + open(best, 1));
        }
        if (outcome instanceof Outcome.Unbounded) {
            // a solution that gives its members nothing
            return new Objection(set, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        throw new IllegalStateException("an objection of a coalition: " + outcome);
    }

    private static double open(Outcome.Optimal best, double size) {
        return best.certificate().relativeGap()
                * Math.max(size, Math.abs(best.solution().objective()));
    }

    /** Whether a plan that is worth most is what the scenario's concept asks for. */
    private boolean isConceptInUse() {
        double[] weights = scenario.interests().weights();
        boolean same = scenario.interests().concept() == Concept.TOTAL && weights[0] > 0;
        for (int n = 1; n < members.length && same; n++) {
            double here = weights[n] * economy.household(0);
            double first = weights[0] * economy.household(n);
            same = Math.abs(here - first) <= 1e-12 * first;
        }
        return same;
    }

    private double[] levels(Outcome.Optimal best) {
        double[] z = new double[members.length];
        Arrays.setAll(z, n -> best.solution().level(formulation.columns().living(n)));
        return z;
    }

    /** z under the scenario's concept. */
    private double @Nullable [] draft() {
        return planner.draft(economy, scenario, null).livingStandards();
    }

    private double @Nullable [] byMember(double @Nullable [] own) {
        if (own == null) {
            return null;
        }
        double[] all = new double[unionSize];
        Arrays.fill(all, Double.NaN);
        for (int n = 0; n < members.length; n++) {
            all[members[n]] = own[n];
        }
        return all;
    }

    private Outcome solve(LinearProgram problem) {
        Outcome outcome = planner.solve(problem, seldom, start);
        if (outcome instanceof Outcome.Optimal best) {
            start = best.start();
        }
        return outcome;
    }

    private List<Shortage> shortages() {
        LinearProgramBuilder b = LinearProgramBuilder.constraintsOf(formulation.problem(), Sense.MINIMISE);
        List<Shortage> needs = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int row = 0; row < formulation.problem().rows(); row++) {
            double need = formulation.problem().rowLower(row);
            boolean use = formulation.rowFamily(row) == RowFamily.USE && need > 0;
            boolean payments = formulation.rowFamily(row) == RowFamily.PAYMENTS
                    || formulation.rowFamily(row) == RowFamily.PAYMENTS_POOLED;
            if (use || payments) {
                int column = b.addColumn(
                        0,
                        use ? need : Double.POSITIVE_INFINITY,
                        formulation.problem().rowSize(row));
                b.add(row, column, 1);
                b.addObjective(column, 1);
                columns.add(column);
                int member = members[Math.max(0, formulation.rowIndex(row, 0))];
                needs.add(new Shortage(member, use ? formulation.rowIndex(row, 1) : -1, 0, need));
            }
        }
        b.objectiveSize(objectiveSize());
        if (!(planner.solve(b.build(), null) instanceof Outcome.Optimal best)) {
            return List.of();
        }
        List<Shortage> missing = new ArrayList<>();
        for (int n = 0; n < needs.size(); n++) {
            double amount = best.solution().level(columns.get(n));
            Shortage need = needs.get(n);
            if (amount > 1e-7 * Math.abs(need.need())) {
                missing.add(new Shortage(need.member(), need.product(), amount, need.need()));
            }
        }
        missing.sort(Comparator.comparingDouble(Shortage::amount).reversed());
        return missing;
    }

    private double objectiveSize() {
        double size = 0;
        for (int n = 0; n < members.length; n++) {
            size += economy.household(n);
        }
        return size > 0 ? size : 1;
    }
}
