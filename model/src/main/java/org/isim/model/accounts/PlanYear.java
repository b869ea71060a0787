package org.isim.model.accounts;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;

/** The year of a plan. A level below zero within the solver's tolerance counts as zero. */
record PlanYear(Plan plan) implements Year {
    @Override
    public Economy economy() {
        return plan.economy();
    }

    @Override
    public double activity(int r, int k) {
        return Math.max(0, plan.activity(r, k));
    }

    @Override
    public double household(int r, int i) {
        return economy().household(r, i) * Math.max(0, plan.livingStandard(r));
    }

    @Override
    public double received(int o, int r, int i) {
        return Math.max(0, plan.flow(o, r, i));
    }

    @Override
    public double shipped(int o, int r, int i) {
        return Math.max(0, plan.shipped(o, r, i));
    }

    @Override
    public double paid(int o, int r, int i) {
        return Math.max(0, plan.paidFor(o, r, i));
    }

    @Override
    public double imports(int p, int r, int i) {
        return Math.max(0, plan.imports(p, r, i));
    }

    @Override
    public double exports(int r, int p, int i) {
        return Math.max(0, plan.exports(r, p, i));
    }

    @Override
    public double haulage(int r) {
        double sum = 0;
        for (int o = 0; o < economy().memberCount(); o++) {
            for (int i = 0; i < economy().productCount(); i++) {
                sum += plan.scenario().barriers().transport(o, r, i) * received(o, r, i);
            }
        }
        return sum;
    }

    @Override
    public double externalBalanceAtWorldPrices(int r) {
        return plan.externalBalanceAtWorldPrices(r);
    }

    @Override
    public double unionIncome(int r) {
        return plan.unionIncome(r);
    }
}
