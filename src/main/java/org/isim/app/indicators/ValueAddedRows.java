package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.ABSORPTION;
import static org.isim.app.indicators.IndicatorTable.CONTENT;

import org.isim.app.results.Units;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.valueadded.Absorption;
import org.isim.model.valueadded.Content;

/** Value added by origin in every product, and by destination. */
final class ValueAddedRows {
    private ValueAddedRows() {}

    static void add(Indicators to, YearAnalysis a, Units units) {
        Content content = new Content(a.table(), a.leontief());
        content(to, a, content);
        absorption(to, a, new Absorption(a.table(), a.leontief(), content), units);
    }

    private static void content(Indicators to, YearAnalysis a, Content content) {
        InterregionalTable table = a.table();
        String unit = "share of price";
        for (int b = 0; b < table.size(); b++) {
            for (int t = 0; t < table.memberCount(); t++) {
                to.put(a.key(CONTENT, b, a.member(t), "valueAdded"), unit, content.valueAdded(t, b));
            }
            for (int p = 0; p < table.partnerCount(); p++) {
                String partner = a.country(table.memberCount() + p);
                to.put(a.key(CONTENT, b, partner, "imports"), unit, content.external(p, b));
            }
            to.put(a.key(CONTENT, b, "", "savedOnBarriers"), unit, content.saved(b));
        }
    }

    private static void absorption(Indicators to, YearAnalysis a, Absorption absorption, Units units) {
        InterregionalTable table = a.table();
        for (int t = 0; t < table.memberCount(); t++) {
            double gdp = 0;
            for (int i = 0; i < table.sectorCount(); i++) {
                gdp += table.valueAdded(table.row(t, i));
            }
            for (int d = 0; d < absorption.destinations(); d++) {
                double absorbed = absorption.ofMember(t, d);
                String destination = a.country(d);
                to.put(a.pair(ABSORPTION, t, destination, "valueAdded"), units.money(), absorbed);
                to.put(
                        a.pair(ABSORPTION, t, destination, "shareOfGdp"),
                        Indicators.RATIO,
                        gdp > 0 ? (Double) (absorbed / gdp) : null);
                to.put(a.pair(ABSORPTION, t, destination, "length"), "stages", absorption.length(t, d));
            }
        }
        for (int b = 0; b < table.size(); b++) {
            for (int d = 0; d < absorption.destinations(); d++) {
                to.put(a.key(ABSORPTION, b, a.country(d), "valueAdded"), units.money(), absorption.ofSector(b, d));
            }
        }
    }
}
