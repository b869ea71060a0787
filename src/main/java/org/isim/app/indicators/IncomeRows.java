package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.INCOME;

import org.isim.app.results.Units;
import org.isim.model.accounts.RealIncome;
import org.isim.model.accounts.Year;

/** GDP at base prices, and from there to real income; members and the union. */
final class IncomeRows {
    private IncomeRows() {}

    static void add(Indicators to, Year year, Units units) {
        int members = year.economy().memberCount();
        RealIncome sum = new RealIncome(0, 0, 0, 0, 0, 0, 0);
        for (int r = 0; r < members; r++) {
            RealIncome income = RealIncome.of(year, r);
            add(to, year.economy().members().get(r).code(), income, units);
            sum = new RealIncome(
                    sum.gdp() + income.gdp(),
                    sum.barriers() + income.barriers(),
                    sum.worldPrices() + income.worldPrices(),
                    sum.haulage() + income.haulage(),
                    sum.unionIncome() + income.unionIncome(),
                    sum.finalUse() + income.finalUse(),
                    sum.income() + income.income());
        }
        add(to, Indicators.UNION, sum, units);
    }

    private static void add(Indicators to, String member, RealIncome income, Units units) {
        put(to, member, "gdp", units, income.gdp());
        put(to, member, "savedOnBarriers", units, income.barriers());
        put(to, member, "worldPrices", units, income.worldPrices());
        put(to, member, "haulage", units, -income.haulage());
        put(to, member, "unionIncome", units, income.unionIncome());
        put(to, member, "realIncome", units, income.income());
        put(to, member, "finalUse", units, income.finalUse());
    }

    private static void put(Indicators to, String member, String indicator, Units units, double value) {
        to.put(new IndicatorKey(INCOME, member, "", "", indicator), units.money(), value);
    }
}
