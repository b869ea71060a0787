package org.isim.model.explain;

import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.solver.LinearProgram;
import org.isim.solver.explain.Limit;

/**
 * The number of a limit as a person knows it. Shares stand in coefficients, not on the right-hand side:
 *
 * <pre>{@code
 *   BAND*     t − s q              s = t / q
 *   SUPPLY_*  Σ counted − s Σ all  s = counted / all, a coefficient being 1 − s where it is counted, −s elsewhere
 *   PARITY_*  (1±ε) X − (1∓ε) M    ε = |X − M| / (X + M)
 * }</pre>
 *
 * <p>Floors of value added and jobs are multiples of the base year, which is the size of their row.
 */
final class LimitValue {
    private final Formulation formulation;
    private final LinearProgram problem;
    private final Limit limit;

    LimitValue(Formulation formulation, Limit limit) {
        this.formulation = formulation;
        this.problem = formulation.problem();
        this.limit = limit;
    }

    static String unit(RowFamily family) {
        return switch (family) {
            case BAND, BAND_MIN, BAND_MAX, SUPPLY_MIN, SUPPLY_MAX, PARITY_MIN, PARITY_MAX -> "share";
            case VALUE_ADDED_MIN, JOBS_MIN -> "ratio to base year";
            default -> family.unit();
        };
    }

    /** The number as the scenario sets it. */
    double now() {
        if (!limit.isRow()) {
            return limit.side(problem);
        }
        int row = limit.index();
        return switch (formulation.rowFamily(row)) {
            case BAND, BAND_MIN, BAND_MAX -> -problem.coefficient(row, absorption());
            case SUPPLY_MIN, SUPPLY_MAX -> supplyShare();
            case PARITY_MIN, PARITY_MAX -> formulation.scenario().interests().parity()[formulation.rowIndex(row, 0)];
            case VALUE_ADDED_MIN, JOBS_MIN -> limit.side(problem) / limit.size(problem);
            default -> limit.side(problem);
        };
    }

    /** The number that a point just meets. */
    double at(double[] x) {
        if (!limit.isRow()) {
            return x[limit.index()];
        }
        int row = limit.index();
        return switch (formulation.rowFamily(row)) {
            case BAND, BAND_MIN, BAND_MAX -> {
                double use = x[absorption()];
                yield use == 0 ? 0 : (activity(x) + now() * use) / use;
            }
            case SUPPLY_MIN, SUPPLY_MAX -> supplied(x);
            case PARITY_MIN, PARITY_MAX -> imbalance(x);
            case VALUE_ADDED_MIN, JOBS_MIN -> activity(x) / limit.size(problem);
            default -> activity(x);
        };
    }

    private int absorption() {
        return formulation
                .columns()
                .absorption(formulation.rowIndex(limit.index(), 1), formulation.rowIndex(limit.index(), 2));
    }

    private double activity(double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += problem.coefficient(limit.index(), j) * x[j];
        }
        return sum;
    }

    private double supplyShare() {
        double least = 0;
        double most = 0;
        for (int j = 0; j < problem.columns(); j++) {
            double a = problem.coefficient(limit.index(), j);
            least = Math.min(least, a);
            most = Math.max(most, a);
        }
        return least < 0 ? -least : 1 - most;
    }

    private double supplied(double[] x) {
        double counted = 0;
        double all = 0;
        for (int j = 0; j < x.length; j++) {
            double a = problem.coefficient(limit.index(), j);
            counted += a > 0 ? x[j] : 0;
            all += a != 0 ? x[j] : 0;
        }
        return all == 0 ? 0 : counted / all;
    }

    private double imbalance(double[] x) {
        double share = now();
        boolean deficit = formulation.rowFamily(limit.index()) == RowFamily.PARITY_MIN;
        double sold = 0;
        double bought = 0;
        for (int j = 0; j < x.length; j++) {
            double a = problem.coefficient(limit.index(), j);
            sold += a > 0 ? a * x[j] / (deficit ? 1 + share : 1 - share) : 0;
            bought += a < 0 ? -a * x[j] / (deficit ? 1 - share : 1 + share) : 0;
        }
        return sold + bought == 0 ? 0 : Math.abs(sold - bought) / (sold + bought);
    }
}
