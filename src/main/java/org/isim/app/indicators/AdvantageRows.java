package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.ADVANTAGE;

import org.isim.model.trade.Market;
import org.isim.model.trade.RevealedAdvantage;

/** Revealed comparative advantage of every member in every product: on every country's market, in the union, everywhere. */
final class AdvantageRows {
    private AdvantageRows() {}

    static void add(Indicators to, YearAnalysis a) {
        for (int r = 0; r < a.table().memberCount(); r++) {
            for (int c = 0; c < a.trade().countries().size(); c++) {
                if (c != r) {
                    market(to, a, r, new Market.Country(c), a.country(c));
                }
            }
            market(to, a, r, new Market.Union(), Indicators.UNION);
            market(to, a, r, new Market.World(), Indicators.ANY);
        }
    }

    private static void market(Indicators to, YearAnalysis a, int r, Market market, String name) {
        for (int i = 0; i < a.table().sectorCount(); i++) {
            Double advantage = RevealedAdvantage.of(a.trade(), market, r, i);
            String product = a.sector(i);
            to.put(new IndicatorKey(ADVANTAGE, a.member(r), product, name, "rca"), Indicators.RATIO, advantage);
            to.put(
                    new IndicatorKey(ADVANTAGE, a.member(r), product, name, "symmetric"),
                    Indicators.RATIO,
                    RevealedAdvantage.symmetric(advantage));
        }
    }
}
