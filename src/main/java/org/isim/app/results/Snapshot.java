package org.isim.app.results;

import java.util.List;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The base year or a plan, read the same way: for tables and pages that set them side by side.
 *
 * @param plan null: the base year
 */
public record Snapshot(Year year, @Nullable Plan plan) {
    public static Snapshot of(Economy economy) {
        return new Snapshot(Year.base(economy), null);
    }

    public static Snapshot of(Plan plan) {
        return new Snapshot(Year.of(plan), plan);
    }

    public Economy economy() {
        return year.economy();
    }

    public MemberAccounts accounts(int r) {
        return plan == null ? MemberAccounts.ofBaseYear(economy(), r) : MemberAccounts.ofPlan(plan, r);
    }

    /** Value-added chains; none in the base year. */
    public List<ChainAccounts> chains() {
        return plan == null ? List.of() : plan.chains();
    }

    /** q[r,i]. */
    public double absorption(int r, int i) {
        return plan == null ? economy().absorption(r, i) : plan.absorption(r, i);
    }

    /** C[r] z[r]: household consumption at base prices. */
    public double consumption(int r) {
        return economy().household(r) * accounts(r).livingStandard();
    }

    /** What member r pays member o for all products, those of chains included. */
    public double paid(int o, int r) {
        double sum = 0;
        for (int i = 0; i < economy().productCount(); i++) {
            sum += year.paid(o, r, i);
        }
        for (ChainAccounts chain : chains()) {
            sum += chain.traded(o, r);
        }
        return sum;
    }
}
