package org.isim.model.plan;

import org.isim.model.economy.Economy;

/**
 * A member's accounts, in money at base prices and persons; the same for the base year and for a plan. Stages of chains count as activities do.
 *
 * @param livingStandard z[r]: multiple of base household consumption
 * @param output Σ_k x[r,k], stages of chains included
 * @param valueAdded Σ_k v[r,k] x[r,k]
 * @param employment Σ_k ℓ[r,k] x[r,k]
 * @param unionExports what it sells to other members, valued as it is paid for
 * @param unionImports what it buys from them
 * @param externalExports what it sells to the partners
 * @param externalImports what it buys from them
 * @param unionIncome wages its people earn in other members and send home, returns on its capital there and support of chains,
 *     less what goes the other way
 * @param externalBalanceAtWorldPrices exports minus imports with the partners at the prices of the steps used
 */
public record MemberAccounts(
        double livingStandard,
        double output,
        double valueAdded,
        double employment,
        double unionExports,
        double unionImports,
        double externalExports,
        double externalImports,
        double unionIncome,
        double externalBalanceAtWorldPrices) {

    public double unionTradeBalance() {
        return unionExports - unionImports;
    }

    public double externalTradeBalance() {
        return externalExports - externalImports;
    }

    /** Accounts of member r in the base year. */
    public static MemberAccounts ofBaseYear(Economy e, int r) {
        return of(
                new Quantities() {
                    @Override
                    public double activity(int k) {
                        return e.output(r, k);
                    }

                    @Override
                    public double delivered(int o, int s, int i) {
                        return e.flow(o, s, i);
                    }

                    @Override
                    public double imports(int p, int i) {
                        return e.imports(p, r, i);
                    }

                    @Override
                    public double exports(int p, int i) {
                        return e.exports(r, p, i);
                    }
                },
                e,
                r,
                1,
                0,
                e.externalBalance(r));
    }

    /** Accounts of member r under a plan. */
    public static MemberAccounts ofPlan(Plan plan, int r) {
        return withChains(
                plan,
                r,
                of(
                        new Quantities() {
                            @Override
                            public double activity(int k) {
                                return plan.activity(r, k);
                            }

                            @Override
                            public double delivered(int o, int s, int i) {
                                return plan.paidFor(o, s, i);
                            }

                            @Override
                            public double imports(int p, int i) {
                                return plan.imports(p, r, i);
                            }

                            @Override
                            public double exports(int p, int i) {
                                return plan.exports(r, p, i);
                            }
                        },
                        plan.economy(),
                        r,
                        plan.livingStandard(r),
                        plan.unionIncome(r),
                        plan.externalBalanceAtWorldPrices(r)));
    }

    /** Stages of chains make, employ and trade as activities do. */
    private static MemberAccounts withChains(Plan plan, int r, MemberAccounts own) {
        MemberAccounts sum = own;
        for (ChainAccounts chain : plan.chains()) {
            sum = new MemberAccounts(
                    sum.livingStandard,
                    sum.output + chain.output(r),
                    sum.valueAdded + chain.valueAdded(r),
                    sum.employment + chain.employment(r),
                    sum.unionExports + chain.unionExports(r),
                    sum.unionImports + chain.unionImports(r),
                    sum.externalExports + chain.exports(r),
                    sum.externalImports + chain.imports(r),
                    sum.unionIncome,
                    sum.externalBalanceAtWorldPrices);
        }
        return sum;
    }

    private interface Quantities {
        double activity(int k);

        double delivered(int origin, int destination, int i);

        double imports(int p, int i);

        double exports(int p, int i);
    }

    private static MemberAccounts of(
            Quantities q, Economy e, int r, double livingStandard, double unionIncome, double atWorldPrices) {
        double output = 0;
        double valueAdded = 0;
        double employment = 0;
        for (int k = 0; k < e.activityCount(r); k++) {
            output += q.activity(k);
            valueAdded += q.activity(k) * e.valueAddedPerUnit(r, k);
            employment += q.activity(k) * e.labourPerUnit(r, k);
        }
        double unionExports = 0;
        double unionImports = 0;
        double externalExports = 0;
        double externalImports = 0;
        for (int i = 0; i < e.productCount(); i++) {
            for (int s = 0; s < e.memberCount(); s++) {
                if (s != r) {
                    unionExports += q.delivered(r, s, i);
                    unionImports += q.delivered(s, r, i);
                }
            }
            for (int p = 0; p < e.partnerCount(); p++) {
                externalExports += q.exports(p, i);
                externalImports += q.imports(p, i);
            }
        }
        return new MemberAccounts(
                livingStandard,
                output,
                valueAdded,
                employment,
                unionExports,
                unionImports,
                externalExports,
                externalImports,
                unionIncome,
                atWorldPrices);
    }
}
