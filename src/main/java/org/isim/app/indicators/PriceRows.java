package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.PRICES;

import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.PriceModel;

/** By how much prices move per unit that costs move: imports from partners dearer, a member's value added dearer. */
final class PriceRows {
    private static final String UNIT = "change of price per change of cost";

    private PriceRows() {}

    static void add(Indicators to, YearAnalysis a) {
        InterregionalTable table = a.table();
        PriceModel prices = new PriceModel(table, a.leontief());
        change(to, a, prices, prices.ofImports(1), 1, Indicators.EXTERNAL);
        for (int r = 0; r < table.memberCount(); r++) {
            change(to, a, prices, prices.ofValueAdded(r, 1), 0, a.member(r));
        }
    }

    private static void change(
            Indicators to, YearAnalysis a, PriceModel prices, double[] change, double imported, String of) {
        for (int s = 0; s < a.table().memberCount(); s++) {
            double consumption = prices.ofConsumption(s, change, imported);
            to.put(a.pair(PRICES, s, of, "consumerPrices"), UNIT, consumption);
        }
        for (int b = 0; b < change.length; b++) {
            to.put(a.key(PRICES, b, of, "price"), UNIT, change[b]);
        }
    }
}
