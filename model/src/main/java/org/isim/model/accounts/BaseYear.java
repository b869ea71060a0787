package org.isim.model.accounts;

import org.isim.model.economy.Economy;

/** The base year: what arrives is what was shipped and paid for, by definition of the base flows. */
record BaseYear(Economy economy) implements Year {
    @Override
    public double activity(int r, int k) {
        return economy.output(r, k);
    }

    @Override
    public double household(int r, int i) {
        return economy.household(r, i);
    }

    @Override
    public double received(int o, int r, int i) {
        return economy.flow(o, r, i);
    }

    @Override
    public double shipped(int o, int r, int i) {
        return economy.flow(o, r, i);
    }

    @Override
    public double paid(int o, int r, int i) {
        return economy.flow(o, r, i);
    }

    @Override
    public double imports(int p, int r, int i) {
        return economy.imports(p, r, i);
    }

    @Override
    public double exports(int r, int p, int i) {
        return economy.exports(r, p, i);
    }

    @Override
    public double haulage(int r) {
        return 0;
    }

    @Override
    public double externalBalanceAtWorldPrices(int r) {
        return economy.externalBalance(r);
    }

    @Override
    public double unionIncome(int r) {
        return 0;
    }
}
