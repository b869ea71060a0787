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

    /** z[r] / z of the reference − 1; null where there is no reference or it leaves the member nothing. */
    public static @Nullable Double overReference(Plan plan, @Nullable Plan reference, int r) {
        if (reference == null || reference.livingStandard(r) <= 0) {
            return null;
        }
        return plan.livingStandard(r) / reference.livingStandard(r) - 1;
    }

    /** Σ C z / Σ C − 1. */
    public static double ofUnionOverBaseYear(Plan plan) {
        return consumption(plan) / base(plan.economy()) - 1;
    }

    /** Σ C z / Σ C z of the reference − 1. */
    public static @Nullable Double ofUnionOverReference(Plan plan, @Nullable Plan reference) {
        return reference == null || consumption(reference) <= 0 ? null : consumption(plan) / consumption(reference) - 1;
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
