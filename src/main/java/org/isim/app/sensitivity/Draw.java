package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.isim.app.study.RoomQuantity;
import org.isim.model.calibration.Balanced;
import org.isim.model.calibration.Ras;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;

/**
 * One draw of what is uncertain.
 *
 * <ul>
 *   <li>Technical coefficients: each cell times its own lognormal factor with mean 1 and the stated relative standard deviation; then RAS to the
 *       member's intermediate use by product and inputs by activity, so that output, value added, final use and trade stay the study's.
 *   <li>Barriers of the base year: they come from one survey, so they are off together; four fifths of the stated variance is one factor for all
 *       of them, a fifth a factor for each product.
 *   <li>Room: a triangular factor between the stated ends, most likely 1, one for each quantity.
 * </ul>
 *
 * <p>Every group has a random stream of its own, made from the seed, the number of the draw and the group: a draw is the same whatever else is
 * drawn, in whatever order.
 */
final class Draw {
    /** Share of the variance of barriers that all of them have in common. */
    private static final double COMMON = 0.8;
    /** Barriers are drawn below this. */
    private static final double MOST = 0.95;

    /** Uniform numbers nearer to 0 or 1 count as this near. */
    private static final double TAIL = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private static final double BALANCED = 1e-12;
    private static final int ROUNDS = 10_000;

    private final Spreads spreads;
    private final long seed;
    private final int number;
    private final Set<Uncertain> drawn;

    /**
     * @param number of the draw, from 0
     * @param drawn what is uncertain; the rest is taken as the study has it
     */
    Draw(Spreads spreads, long seed, int number, Set<Uncertain> drawn) {
        this.spreads = spreads;
        this.seed = seed;
        this.number = number;
        this.drawn = drawn;
    }

    private RandomGenerator random(Uncertain group) {
        return new Well19937c(
                new int[] {(int) (seed >>> 32), (int) seed, number, group.key().hashCode()});
    }

    /** Lognormal with mean 1 at a uniform number: log-variance s² = ln(1 + sd²), log-mean −s²/2. */
    private static double lognormal(double uniform, double sd) {
        if (sd <= 0) {
            return 1;
        }
        double variance = StrictMath.log1p(sd * sd);
        double normal = NORMAL.inverseCumulativeProbability(Math.min(Math.max(uniform, TAIL), 1 - TAIL));
        return StrictMath.exp(-variance / 2 + Math.sqrt(variance) * normal);
    }

    /** The base year with other coefficients and barriers. */
    Economy economy(Economy e) {
        Economy drawnTables = drawn.contains(Uncertain.COEFFICIENTS) ? coefficients(e) : e;
        return drawn.contains(Uncertain.BARRIERS) ? barriers(drawnTables) : drawnTables;
    }

    private Economy coefficients(Economy e) {
        RandomGenerator random = random(Uncertain.COEFFICIENTS);
        EconomyBuilder b = EconomyBuilder.from(e);
        for (int r = 0; r < e.memberCount(); r++) {
            double[][] prior = new double[e.productCount()][e.activityCount(r)];
            double[] rows = new double[prior.length];
            double[] columns = new double[e.activityCount(r)];
            boolean moved = false;
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < columns.length; k++) {
                    double use = e.coefficient(r, i, k) * e.output(r, k);
                    double factor = lognormal(random.nextDouble(), spreads.coefficient(r, i, k));
                    prior[i][k] = use * factor;
                    rows[i] += use;
                    columns[k] += use;
                    moved |= factor != 1;
                }
            }
            if (moved) {
                rebalance(e, b, r, prior, rows, columns);
            }
        }
        return b.build();
    }

    private static void rebalance(
            Economy e, EconomyBuilder b, int r, double[][] prior, double[] rows, double[] columns) {
        Balanced balanced = Ras.balance(prior, rows, columns, BALANCED, ROUNDS);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                if (e.output(r, k) > 0) {
                    b.coefficient(r, i, k, balanced.cells()[i][k] / e.output(r, k));
                }
            }
        }
    }

    private Economy barriers(Economy e) {
        RandomGenerator random = random(Uncertain.BARRIERS);
        double common = random.nextDouble();
        double[] own = new double[e.productCount()];
        for (int i = 0; i < own.length; i++) {
            own[i] = random.nextDouble();
        }
        EconomyBuilder b = EconomyBuilder.from(e);
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                for (int i = 0; i < own.length; i++) {
                    double sd = spreads.barrier(o, r, i);
                    double shared = lognormal(common, sd * Math.sqrt(COMMON));
                    double factor = shared * lognormal(own[i], sd * Math.sqrt(1 - COMMON));
                    b.barrier(o, r, i, Math.min(MOST, e.barrier(o, r, i) * factor));
                }
            }
        }
        return b.build();
    }

    /** The scenario with another room. */
    Scenario scenario(Scenario s) {
        Room room = s.room();
        Room drawnRoom = new Room(
                room.flexibility() * factor(Uncertain.TRADE_FLEXIBILITY),
                room.openLinks(),
                times(room.capacityReserve(), factor(Uncertain.CAPACITY_RESERVE)),
                times(room.labourReserve(), factor(Uncertain.LABOUR_RESERVE)),
                priced(room.exportSteps(), factor(Uncertain.EXPORT_PRICES)),
                priced(room.importSteps(), factor(Uncertain.IMPORT_PRICES)),
                room.bands());
        return s.with(drawnRoom);
    }

    private double factor(Uncertain group) {
        RoomQuantity quantity = group.room();
        if (quantity == null || !drawn.contains(group)) {
            return 1;
        }
        double[] range = spreads.room(quantity);
        double uniform = random(group).nextDouble();
        return range[0] < range[1]
                ? new TriangularDistribution(null, range[0], 1, range[1]).inverseCumulativeProbability(uniform)
                : 1;
    }

    private static double[][] times(double[][] reserve, double factor) {
        double[][] changed = new double[reserve.length][];
        for (int r = 0; r < reserve.length; r++) {
            changed[r] = times(reserve[r], factor);
        }
        return changed;
    }

    private static double[] times(double[] reserve, double factor) {
        double[] changed = reserve.clone();
        for (int n = 0; n < changed.length; n++) {
            changed[n] *= factor;
        }
        return changed;
    }

    /** What a step costs beyond the base price, times the factor: p → 1 + f (p − 1), at least nothing. */
    private static List<List<Step>> priced(List<List<Step>> byPartner, double factor) {
        List<List<Step>> changed = new ArrayList<>();
        for (List<Step> steps : byPartner) {
            changed.add(steps.stream()
                    .map(step -> new Step(step.upTo(), Math.max(0, 1 + factor * (step.price() - 1))))
                    .toList());
        }
        return List.copyOf(changed);
    }
}
