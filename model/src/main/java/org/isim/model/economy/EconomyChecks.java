package org.isim.model.economy;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.economy.Finding.Kind;

/** Whether a base year can be one: its balances, its coefficients, its resources. */
public final class EconomyChecks {
    /** Balances hold to this, relative to the larger side. */
    public static final double TOLERANCE = 1e-6;

    private EconomyChecks() {}

    /** Everything wrong, member by member; none: the base year satisfies every row. */
    public static List<Finding> findings(Economy e) {
        List<Finding> findings = new ArrayList<>();
        double floor = floor(e);
        for (int r = 0; r < e.memberCount(); r++) {
            resources(e, r, findings);
            for (int i = 0; i < e.productCount(); i++) {
                differ(Kind.USES_NOT_SUPPLY, r, i, uses(e, r, i), e.absorption(r, i), floor, findings);
                differ(Kind.OUTPUT_NOT_DELIVERIES, r, i, made(e, r, i), deliveries(e, r, i), floor, findings);
            }
            if (!HawkinsSimon.productive(e, r)) {
                int k = neediest(e, r);
                findings.add(new Finding(Kind.CANNOT_PRODUCE, r, e.product(r, k), k, 1 - e.valueAddedPerUnit(r, k), 1));
            }
        }
        return findings;
    }

    /** Largest relative residual of a balance at the base point: zero for a perfect table. */
    public static double largestResidual(Economy e) {
        double largest = 0;
        double floor = floor(e);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                largest = Math.max(largest, relative(uses(e, r, i), e.absorption(r, i), floor));
                largest = Math.max(largest, relative(made(e, r, i), deliveries(e, r, i), floor));
            }
        }
        return largest;
    }

    /** Σ_k a[r,i,k] x̄[r,k] + c̄[r,i] + ḡ[r,i]. */
    public static double uses(Economy e, int r, int i) {
        double sum = e.household(r, i) + e.otherFinalUse(r, i);
        for (int k = 0; k < e.activityCount(r); k++) {
            sum += e.coefficient(r, i, k) * e.output(r, k);
        }
        return sum;
    }

    /** Σ_{k: i(k)=i} x̄[r,k]. */
    public static double made(Economy e, int r, int i) {
        double sum = 0;
        for (int k = 0; k < e.activityCount(r); k++) {
            sum += e.product(r, k) == i ? e.output(r, k) : 0;
        }
        return sum;
    }

    /** Σ_s t̄[r,s,i] + Σ_p ē[r,p,i]. */
    public static double deliveries(Economy e, int r, int i) {
        double sum = 0;
        for (int s = 0; s < e.memberCount(); s++) {
            sum += e.flow(r, s, i);
        }
        for (int p = 0; p < e.partnerCount(); p++) {
            sum += e.exports(r, p, i);
        }
        return sum;
    }

    private static int neediest(Economy e, int r) {
        int worst = 0;
        for (int k = 1; k < e.activityCount(r); k++) {
            if (e.valueAddedPerUnit(r, k) < e.valueAddedPerUnit(r, worst)) {
                worst = k;
            }
        }
        return worst;
    }

    private static void resources(Economy e, int r, List<Finding> findings) {
        double employment = 0;
        for (int k = 0; k < e.activityCount(r); k++) {
            employment += e.employment(r, k);
            double output = e.output(r, k);
            if (e.capacity(r, k) < output * (1 - TOLERANCE)) {
                findings.add(new Finding(Kind.CAPACITY_BELOW_OUTPUT, r, e.product(r, k), k, e.capacity(r, k), output));
            }
        }
        if (!(e.labour(r) > 0)) {
            findings.add(new Finding(Kind.NO_LABOUR, r, -1, -1, e.labour(r), 0));
        } else if (e.labour(r) < employment * (1 - TOLERANCE)) {
            findings.add(new Finding(Kind.LABOUR_BELOW_EMPLOYMENT, r, -1, -1, e.labour(r), employment));
        }
        if (!(e.household(r) > 0)) {
            findings.add(new Finding(Kind.NO_HOUSEHOLD_CONSUMPTION, r, -1, -1, e.household(r), 0));
        }
    }

    private static void differ(
            Kind kind, int r, int i, double left, double right, double floor, List<Finding> findings) {
        if (relative(left, right, floor) > TOLERANCE) {
            findings.add(new Finding(kind, r, i, -1, left, right));
        }
    }

    private static double relative(double left, double right, double floor) {
        double scale = Math.max(Math.max(Math.abs(left), Math.abs(right)), floor);
        return scale > 0 ? Math.abs(left - right) / scale : 0;
    }

    /** A millionth of the largest absorption: below it, rounding of the printed digits is not a residual. */
    private static double floor(Economy e) {
        double largest = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                largest = Math.max(largest, e.absorption(r, i));
            }
        }
        return 1e-6 * largest;
    }
}
