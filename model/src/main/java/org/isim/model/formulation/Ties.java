package org.isim.model.formulation;

import org.isim.model.economy.Economy;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;

/**
 * Optimal plans are rarely unique. Among them this problem finds the one closest to the pattern of the base year:
 *
 * <pre>{@code
 *   min Σ_n w[n] |d[n]| / v[n]     subject to the rows of the problem and  objective ≥ optimum − slack
 *
 *   d = t[o,r,i] − σ[o,r,i] q[r,i]     every supplier, members and partners: its share in absorption
 *   d = Σ_step e[r,p,i] − ē[r,p,i]     exports to a partner
 *   d = x[r,k] − x̄[r,k]                output of a technique
 * }</pre>
 *
 * <p>v is the base value, so that each deviation is a ratio; its weight w = √v lies halfway between counting money (which leaves equal
 * deviations tied) and counting flows (which lets the smallest decide). Flows are held to base <em>shares</em>, not base
 * amounts: when use grows, all its suppliers grow with it. Steps of the world price carry a small cost, so that the first fills first.
 */
public final class Ties {
    /** How far below its optimum the objective may be, in z of the member with the least weight. */
    private static final double SLACK = 2e-10;

    /** Cost of trading on a step instead of the one before it, as a share of the weight of its flow. */
    private static final double STEP_COST = 1e-3;

    private final Formulation formulation;
    private final LinearProgramBuilder builder;

    private Ties(Formulation formulation) {
        this.formulation = formulation;
        builder = LinearProgramBuilder.constraintsOf(formulation.problem(), Sense.MINIMISE);
    }

    /** The problem whose solution is the closest plan; its first columns are those of the formulation. */
    public static LinearProgram closestToBase(Formulation formulation, double optimum) {
        Ties ties = new Ties(formulation);
        ties.keepOptimum(optimum);
        Economy e = formulation.economy();
        double total = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            total += e.household(r);
        }
        for (int r = 0; r < e.memberCount(); r++) {
            ties.addMember(r, total > 0 ? total : 1);
        }
        return ties.builder.build();
    }

    private void keepOptimum(double optimum) {
        LinearProgram p = formulation.problem();
        double size = p.objectiveSize();
        for (int j = 0; j < p.columns(); j++) {
            double cost = Math.abs(p.objective(j)) * p.columnSize(j);
            size = cost > 0 ? Math.min(size, cost) : size;
        }
        int row = builder.addRow(optimum - SLACK * size, Double.POSITIVE_INFINITY, size);
        for (int j = 0; j < p.columns(); j++) {
            builder.add(row, j, p.objective(j));
        }
    }

    private void addMember(int r, double total) {
        Economy e = formulation.economy();
        Columns c = formulation.columns();
        for (int k = 0; k < e.activityCount(r); k++) {
            addDeviation(c.activity(r, k), 1, -1, 0, e.output(r, k), c.activitySize(r, k), total);
        }
        Frame frame = new Frame(e, formulation.scenario(), c);
        for (int i = 0; i < e.productCount(); i++) {
            int q = c.absorption(r, i);
            for (int o = 0; o < e.memberCount(); o++) {
                double size = c.flowSize(e.flow(o, r, i), r, i);
                addDeviation(c.flow(o, r, i), 1, q, frame.share(o, r, i), 0, size, total);
            }
            for (int p = 0; p < e.partnerCount(); p++) {
                double inSize = c.flowSize(e.imports(p, r, i), r, i);
                double share = frame.importShare(p, r, i);
                addDeviation(c.imports(p, r, i), c.importStepCount(p), q, share, 0, inSize, total);
                double out = e.exports(r, p, i);
                addDeviation(c.exports(r, p, i), c.exportStepCount(p), -1, 0, out, c.flowSize(out, r, i), total);
            }
        }
    }

    /** Adds d = Σ_step column − share × pattern − amount, with cost w |d| / v where v = size. */
    private void addDeviation(
            int first, int steps, int pattern, double share, double amount, double size, double total) {
        if (first < 0) {
            return;
        }
        double cost = Math.sqrt(size / total) / size;
        int row = builder.addRow(amount, amount, size);
        for (int step = 0; step < steps; step++) {
            builder.add(row, first + step, 1);
            builder.addObjective(first + step, step * STEP_COST * cost);
        }
        if (pattern >= 0) {
            builder.add(row, pattern, -share);
        }
        int more = builder.addColumn(0, Double.POSITIVE_INFINITY, size);
        int less = builder.addColumn(0, Double.POSITIVE_INFINITY, size);
        builder.add(row, more, -1);
        builder.add(row, less, 1);
        builder.addObjective(more, cost);
        builder.addObjective(less, cost);
    }
}
