package org.isim.model.formulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.MiddlePoint;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Optimal plans are rarely unique. Among those with the same living standards this problem finds the one closest to the pattern of the base
 * year:
 *
 * <pre>{@code
 *   min Σ_n w[n] |d[n]| / v[n]     subject to the rows of the problem and  z[r] ≥ optimal z[r] − slack
 *
 *   d = t[o,r,i] − σ[o,r,i] q[r,i]     every supplier, members and partners: its share in absorption
 *   d = Σ_step e[r,p,i] − ē[r,p,i]     exports to a partner
 *   d = x[r,k] − x̄[r,k]                output of a technique
 * }</pre>
 *
 * <p>v is the base value, so that each deviation is a ratio; its weight w = √v lies halfway between counting money (which leaves equal
 * deviations tied) and counting flows (which lets the smallest decide). Flows are held to base <em>shares</em>, not base
 * amounts: when use grows, all its suppliers grow with it. Steps of the world price carry a small cost, so that the first fills first.
 *
 * <p>Rows that hold the living standards leave next to no interior; where the optimal plan was found by a method that needs one, what leaving the optimal plans
 * costs takes their place ({@link OptimalFace}).
 */
public final class Ties {
    /** How far a living standard may fall below that of the optimal plan, in z of the smallest member; the same in money for all. */
    private static final double FINE_SLACK = 2e-10;
    /** How far it may fall where that is too fine for the solver, in z of each member. */
    private static final double COARSE_SLACK = 1e-9;

    /** Costs of leaving the optimal plans that hold by themselves, at first and where they do not: deviations cost less than one a size. */
    private static final double LARGE = 1e3;

    private static final double VERY_LARGE = 1e5;

    /** Non-zeros up to which that is enough; of larger problems more deviations together gain by leaving. */
    private static final double USUAL = 2e5;

    /** Cost of trading on a step instead of the one before it, as a share of the weight of its flow. */
    private static final double STEP_COST = 1e-3;

    private final Formulation formulation;
    private final double[] levels;
    private final LinearProgramBuilder builder;
    private final List<Integer> basicDeviations = new ArrayList<>();
    private final @Nullable Structure structure;
    private final List<Integer> columnGroups = new ArrayList<>();
    private final List<Integer> rowGroups = new ArrayList<>();
    private final LinearProgram problem;
    private final @Nullable Basis start;

    /**
     * @param optimal an optimal solution of the formulation
     * @param fine whether the living standards are held as closely as the solver may be able to, or less so
     */
    public Ties(Formulation formulation, Outcome.Optimal optimal, boolean fine) {
        this.formulation = formulation;
        levels = optimal.solution().levels();
        builder = LinearProgramBuilder.constraintsOf(formulation.problem(), Sense.MINIMISE);
        structure = formulation.problem().structure();
        Economy e = formulation.economy();
        double total = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            total += e.household(r);
        }
        if (optimal.start() instanceof MiddlePoint) {
            double larger = Math.max(1, formulation.problem().nonZeros() / USUAL);
            double weight = (fine ? LARGE : VERY_LARGE) * larger;
            builder.objectiveSize(larger);
            int living = new OptimalFace(formulation, optimal.solution(), weight, larger).addTo(builder);
            columnGroups.addAll(Collections.nCopies(living, Structure.NONE));
            rowGroups.addAll(Collections.nCopies(living, Structure.NONE));
        } else {
            holdLivingStandards(fine);
        }
        for (int r = 0; r < e.memberCount(); r++) {
            addMember(r, total > 0 ? total : 1);
        }
        for (int j = 0; j < formulation.columns().quantities(); j++) {
            keepSmall(j, total > 0 ? total : 1);
        }
        if (structure != null) {
            builder.structure(structure.extended(ints(columnGroups), ints(rowGroups)));
        }
        problem = builder.build();
        start = optimal.basis() == null ? null : start(optimal.basis());
    }

    private void holdLivingStandards(boolean fine) {
        Economy e = formulation.economy();
        for (int r = 0; r < e.memberCount(); r++) {
            double size = fine ? e.smallestHouseholdOver(r) : 1;
            double slack = fine ? FINE_SLACK * size : COARSE_SLACK;
            int living = formulation.columns().living(r);
            int row = builder.addRow(levels[living] - slack, Double.POSITIVE_INFINITY, size);
            builder.add(row, living, 1);
            rowGroups.add(Structure.NONE);
        }
    }

    /** The problem whose solution is the closest plan; its first columns are those of the formulation. */
    public LinearProgram problem() {
        return problem;
    }

    /** The optimal plan as a vertex of this problem; null where its basis is not known. */
    public @Nullable Basis start() {
        return start;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    /** Each deviation enters with the side it has; the rows that keep the living standards are slack. */
    private Basis start(Basis optimal) {
        Basis.Builder basis = new Basis.Builder(problem.columns(), problem.rows());
        for (int j = 0; j < optimal.columns(); j++) {
            basis.column(j, optimal.column(j));
        }
        for (int i = 0; i < optimal.rows(); i++) {
            basis.row(i, optimal.row(i));
        }
        for (int r = 0; r < formulation.economy().memberCount(); r++) {
            basis.row(optimal.rows() + r, Basis.Place.BASIC);
        }
        basicDeviations.forEach(column -> basis.column(column, Basis.Place.BASIC));
        return basis.build();
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
                addDeviation(c.flow(o, r, i), 1, q, frame.share(o, r, i), 0, frame.linkSize(o, r, i), total);
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

    /** Migration, additions to capacity, funds and chains were zero in the base year: they cost what they are. */
    private void keepSmall(int column, double total) {
        switch (formulation.columns().family(column)) {
            case MIGRATION,
                    ADDITION,
                    FUNDING,
                    CHAIN_EXISTING,
                    CHAIN_NEW,
                    CHAIN_FLOW,
                    CHAIN_IMPORT,
                    CHAIN_SECTOR,
                    CHAIN_SALE,
                    CHAIN_EXPORT -> {
                double size = formulation.problem().columnSize(column);
                builder.addObjective(column, Math.sqrt(size / total) / size);
            }
            default -> {
                // its deviation has a row of its own
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
        double deviation = -amount;
        for (int step = 0; step < steps; step++) {
            deviation += levels[first + step];
            builder.add(row, first + step, 1);
            builder.addObjective(first + step, step * STEP_COST * cost);
        }
        if (pattern >= 0) {
            deviation -= share * levels[pattern];
            builder.add(row, pattern, -share);
        }
        int more = builder.addColumn(0, Double.POSITIVE_INFINITY, size);
        int less = builder.addColumn(0, Double.POSITIVE_INFINITY, size);
        builder.add(row, more, -1);
        builder.add(row, less, 1);
        builder.addObjective(more, cost);
        builder.addObjective(less, cost);
        int group = structure == null ? Structure.NONE : structure.groupOfColumn(first);
        columnGroups.add(group);
        columnGroups.add(group);
        rowGroups.add(group);
        basicDeviations.add(deviation > 0 ? more : less);
    }
}
