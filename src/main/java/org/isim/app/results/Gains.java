package org.isim.app.results;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Gains in living standard, as fractions, over the base year and over the reference; of the union in base consumption. */
public final class Gains {
    private Gains() {}

    /** z[r] − 1. */
    public static double overBaseYear(Plan plan, int r) {
        return plan.livingStandard(r) - 1;
    }

    /** z[r] / z of the reference − 1; null where the reference has no such member or leaves it nothing. */
    public static @Nullable Double overReference(Plan plan, @Nullable Plan reference, int r) {
        int before = reference == null ? -1 : inReference(plan, reference, r);
        if (reference == null || before < 0 || reference.livingStandard(before) <= 0) {
            return null;
        }
        return plan.livingStandard(r) / reference.livingStandard(before) - 1;
    }

    private static int inReference(Plan plan, Plan reference, int r) {
        return reference.economy().member(plan.economy().members().get(r).code());
    }

    /** Σ C z / Σ C − 1. */
    public static double ofUnionOverBaseYear(Plan plan) {
        return consumption(plan) / base(plan.economy()) - 1;
    }

    /** Σ C z / Σ C z of the reference − 1, over the members of both. */
    public static @Nullable Double ofUnionOverReference(Plan plan, @Nullable Plan reference) {
        if (reference == null) {
            return null;
        }
        double after = 0;
        double before = 0;
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            int same = inReference(plan, reference, r);
            if (same >= 0) {
                after += plan.economy().household(r) * plan.livingStandard(r);
                before += plan.economy().household(r) * reference.livingStandard(same);
            }
        }
        return before > 0 ? (Double) (after / before - 1) : null;
    }

    /** Σ_r C[r] z[r]: household consumption of the union at base prices. */
    public static double consumption(Plan plan) {
        double sum = 0;
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            sum += plan.economy().household(r) * plan.livingStandard(r);
        }
        return sum;
    }

    private static double base(Economy e) {
        double sum = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            sum += e.household(r);
        }
        return sum;
    }
}
