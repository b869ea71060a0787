package org.isim.model.coalition;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Outcome;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * The Pareto frontier of two or three members of a union: the most the last of them can have, given what the others of them have, everybody else having at least a level.
 *
 * <pre>{@code
 *   max z[last]   subject to the rows of the scenario,  z[r] ≥ given of the others named,  z[s] ≥ least[s] of everybody else
 * }</pre>
 *
 * <p>Given values run in even steps from the least a member may have to the most it can.
 */
public final class Frontier {
    /** So that the most a member can have is not lost to rounding. */
    private static final double INSIDE = 1e-9;

    private final Planner planner;
    private final Formulation formulation;
    private final int[] members;
    private final double[] least;
    private @Nullable StartingPoint start;

    private Frontier(Economy e, Scenario s, int[] members, double[] least, Planner planner) {
        this.planner = planner;
        this.members = members;
        this.least = least;
        formulation =
                new Formulation(e, s, new Objective.Total(new double[e.memberCount()], new double[e.memberCount()]));
    }

    /**
     * Points of the frontier, z of all members of the union; empty where the least levels are out of reach.
     *
     * @param members two or three, by index
     * @param least what each member of the union has at least
     * @param steps of each given value
     */
    public static List<double[]> of(Economy e, Scenario s, int[] members, double[] least, int steps, Planner planner) {
        return new Frontier(e, s, members, least, planner).points(steps);
    }

    private List<double[]> points(int steps) {
        List<double[]> points = new ArrayList<>();
        double[] given = least.clone();
        if (members.length == 2) {
            along(0, given, steps, points);
            return points;
        }
        double[] most = at(members[0], least);
        for (int n = 0; most != null && n <= steps; n++) {
            given[members[0]] = between(members[0], most, n, steps);
            along(1, given, steps, points);
        }
        return points;
    }

    /** Points with the member at {@code which} of the named ones given in steps, the last of them having the most. */
    private void along(int which, double[] given, int steps, List<double[]> points) {
        int running = members[which];
        int last = members[members.length - 1];
        double[] from = given.clone();
        from[running] = least[running];
        double[] most = at(running, from);
        for (int n = 0; most != null && n <= steps; n++) {
            from[running] = between(running, most, n, steps);
            double[] z = at(last, from);
            if (z != null) {
                points.add(z);
            }
        }
    }

    private double between(int r, double[] most, int n, int steps) {
        double high = Math.max(least[r], most[r] - INSIDE);
        return least[r] + (high - least[r]) * n / steps;
    }

    /** z where a member has the most and the others no less than this; null where they cannot. */
    private double @Nullable [] at(int maximised, double[] others) {
        double[] one = new double[others.length];
        one[maximised] = 1;
        var revised = formulation.towards(one, 0).problem().revise();
        for (int r = 0; r < others.length; r++) {
            double floor = r == maximised ? least[r] : others[r];
            revised.column(formulation.columns().living(r), Math.max(0, floor - INSIDE), Double.POSITIVE_INFINITY);
        }
        Outcome outcome = planner.solve(revised.build(), start);
        if (!(outcome instanceof Outcome.Optimal best)) {
            return null;
        }
        start = best.start();
        double[] z = new double[others.length];
        for (int r = 0; r < z.length; r++) {
            z[r] = best.solution().level(formulation.columns().living(r));
        }
        return z;
    }
}
