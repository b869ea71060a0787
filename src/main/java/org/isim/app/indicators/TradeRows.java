package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.TRADE;

import java.util.function.IntPredicate;
import org.isim.app.results.Units;
import org.isim.model.accounts.RealIncome;
import org.isim.model.trade.Concentration;
import org.isim.model.trade.Intensity;
import org.isim.model.trade.IntraIndustry;
import org.isim.model.trade.Ratios;
import org.isim.model.trade.TradeFlows;
import org.jspecify.annotations.Nullable;

/** A member's trade with every country, the union, the partners, and all of them; by product with the last three. */
final class TradeRows {
    private final Indicators to;
    private final YearAnalysis a;
    private final String money;
    private final TradeFlows trade;

    private TradeRows(Indicators to, YearAnalysis a, Units units) {
        this.to = to;
        this.a = a;
        this.money = units.money();
        this.trade = a.trade();
    }

    static void add(Indicators to, YearAnalysis a, Units units) {
        TradeRows rows = new TradeRows(to, a, units);
        for (int r = 0; r < a.table().memberCount(); r++) {
            rows.member(r);
        }
    }

    private void member(int r) {
        double gdp = RealIncome.of(a.year(), r).gdp();
        for (int c = 0; c < trade.countries().size(); c++) {
            if (c != r) {
                int country = c;
                with(r, a.country(c), other -> other == country, gdp);
                put(r, "", a.country(c), "intensity", Indicators.RATIO, Intensity.of(trade, r, c));
                put(r, "", a.country(c), "intraIndustry", Indicators.RATIO, IntraIndustry.of(trade, r, c));
            }
        }
        with(r, Indicators.UNION, trade::isMember, gdp);
        with(r, Indicators.EXTERNAL, c -> !trade.isMember(c), gdp);
        with(r, Indicators.ANY, c -> true, gdp);
        products(r, Indicators.UNION, trade::isMember);
        products(r, Indicators.EXTERNAL, c -> !trade.isMember(c));
        products(r, Indicators.ANY, c -> true);
        concentration(r);
    }

    private void with(int r, String counterpart, IntPredicate who, double gdp) {
        double exports = trade.exports(r, who);
        double imports = trade.imports(r, who);
        put(r, "", counterpart, "exports", money, exports);
        put(r, "", counterpart, "imports", money, imports);
        put(r, "", counterpart, "balance", money, exports - imports);
        put(r, "", counterpart, "coverage", Indicators.RATIO, Ratios.coverage(exports, imports));
        put(r, "", counterpart, "shareOfExports", Indicators.RATIO, Ratios.share(exports, trade.exports(r, c -> true)));
        put(r, "", counterpart, "shareOfImports", Indicators.RATIO, Ratios.share(imports, trade.imports(r, c -> true)));
        put(r, "", counterpart, "exportsToGdp", Indicators.RATIO, Ratios.share(exports, gdp));
        put(r, "", counterpart, "importsToGdp", Indicators.RATIO, Ratios.share(imports, gdp));
    }

    private void products(int r, String counterpart, IntPredicate who) {
        for (int i = 0; i < trade.products().size(); i++) {
            String product = a.sector(i);
            double exports = trade.exports(r, i, who);
            double imports = trade.imports(r, i, who);
            put(r, product, counterpart, "exports", money, exports);
            put(r, product, counterpart, "imports", money, imports);
            put(r, product, counterpart, "balance", money, exports - imports);
            put(r, product, counterpart, "coverage", Indicators.RATIO, Ratios.coverage(exports, imports));
            put(r, product, counterpart, "intraIndustry", Indicators.RATIO, IntraIndustry.of(exports, imports));
        }
    }

    /** Of exports and imports over products and over countries. */
    private void concentration(int r) {
        int products = trade.products().size();
        int countries = trade.countries().size();
        double[] exportsByProduct = new double[products];
        double[] importsByProduct = new double[products];
        double[] exportsByCountry = new double[countries];
        double[] importsByCountry = new double[countries];
        for (int i = 0; i < products; i++) {
            exportsByProduct[i] = trade.exports(r, i, c -> true);
            importsByProduct[i] = trade.imports(r, i, c -> true);
        }
        for (int c = 0; c < countries; c++) {
            exportsByCountry[c] = trade.flow(r, c);
            importsByCountry[c] = trade.flow(c, r);
        }
        String unit = "Herfindahl index";
        put(r, "", Indicators.ANY, "exportConcentrationByProduct", unit, Concentration.of(exportsByProduct));
        put(r, "", Indicators.ANY, "importConcentrationByProduct", unit, Concentration.of(importsByProduct));
        put(r, "", Indicators.ANY, "exportConcentrationByCountry", unit, Concentration.of(exportsByCountry));
        put(r, "", Indicators.ANY, "importConcentrationByCountry", unit, Concentration.of(importsByCountry));
    }

    private void put(int r, String sector, String counterpart, String indicator, String unit, @Nullable Double value) {
        to.put(new IndicatorKey(TRADE, a.member(r), sector, counterpart, indicator), unit, value);
    }
}
