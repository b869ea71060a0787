package org.isim.model.accounts;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;

/** The quantities of one year, the base year or that of a plan, in money at base prices. Indices as in {@link Economy}. */
public interface Year {
    Economy economy();

    /** x[r,k]. */
    double activity(int r, int k);

    /** What households of member r consume of product i: c̄ z. */
    double household(int r, int i);

    /** t[o,r,i]: what arrives in member r. */
    double received(int o, int r, int i);

    /** What left member o for it: less than in the base year per unit that arrives where the barrier is lower. */
    double shipped(int o, int r, int i);

    /** What is paid for it. */
    double paid(int o, int r, int i);

    /** Imports of member r from partner p. */
    double imports(int p, int r, int i);

    /** Exports of member r to partner p. */
    double exports(int r, int p, int i);

    /** Transport beyond what the base year holds, that deliveries into member r take. */
    double haulage(int r);

    /** Exports less imports of member r with all partners at world prices. */
    double externalBalanceAtWorldPrices(int r);

    /** Wages and returns from other members, net. */
    double unionIncome(int r);

    /** The base year. */
    static Year base(Economy e) {
        return new BaseYear(e);
    }

    /** The year of a plan. */
    static Year of(Plan plan) {
        return new PlanYear(plan);
    }
}
