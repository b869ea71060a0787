package org.isim.app.results;

import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A plan read by code: the reference of a scenario may be the plan of a larger or a smaller union. */
final class PlanByCode {
    private final @Nullable Plan plan;

    /** @param plan null: nothing is known */
    PlanByCode(@Nullable Plan plan) {
        this.plan = plan;
    }

    /** Accounts of a member; null where it is not in the union. */
    @Nullable
    MemberAccounts accounts(String member) {
        int r = member(member);
        return plan == null || r < 0 ? null : MemberAccounts.ofPlan(plan, r);
    }

    /** Output of the k-th activity of a member. */
    @Nullable
    Double activity(String member, int k) {
        int r = member(member);
        return plan == null || r < 0 ? null : (Double) plan.activity(r, k);
    }

    /** What an origin delivers to a destination, as it is paid for between members; null where neither is a member. */
    @Nullable
    Double trade(String origin, String destination, int i) {
        if (plan == null) {
            return null;
        }
        Economy e = plan.economy();
        int o = member(origin);
        int r = member(destination);
        if (o >= 0 && r >= 0) {
            return plan.paidFor(o, r, i);
        }
        int p = partner(e, o < 0 ? origin : destination);
        if (p < 0 || (o < 0 && r < 0)) {
            return null;
        }
        return o >= 0 ? plan.exports(o, p, i) : plan.imports(p, r, i);
    }

    private int member(String code) {
        return plan == null ? -1 : plan.economy().member(code);
    }

    private static int partner(Economy e, String code) {
        return e.partners().stream().map(Label::code).toList().indexOf(code);
    }
}
