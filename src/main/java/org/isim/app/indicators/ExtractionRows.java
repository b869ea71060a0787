package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.EXTRACTION;

import org.isim.app.results.Units;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Extraction;
import org.isim.model.inputoutput.Measure;

/**
 * Losses where something did not exist: every sector, every member, every link between two members. A link takes a factorisation of its own,
 * so large tables go without.
 */
final class ExtractionRows {
    /** Rows of a table up to which links are extracted. */
    private static final int LARGE = 1000;

    private ExtractionRows() {}

    static void add(Indicators to, YearAnalysis a, Units units) {
        InterregionalTable table = a.table();
        for (int b = 0; b < table.size(); b++) {
            Extraction gone = Extraction.ofSectors(table, a.leontief(), b);
            IndicatorKey of = a.key(EXTRACTION, b, "", "");
            put(to, of, "outputLoss", units.money(), gone.loss(Measure.OUTPUT));
            put(to, of, "valueAddedLoss", units.money(), gone.loss(Measure.VALUE_ADDED));
            put(to, of, "employmentLoss", units.labour(), gone.loss(Measure.EMPLOYMENT));
            double own = gone.lossOfMember(Measure.VALUE_ADDED, table.member(b));
            put(to, of, "valueAddedLossOfOthers", units.money(), gone.loss(Measure.VALUE_ADDED) - own);
        }
        for (int r = 0; r < table.memberCount(); r++) {
            Extraction gone = Extraction.ofMember(table, a.leontief(), r);
            for (int s = 0; s < table.memberCount(); s++) {
                IndicatorKey of = a.pair(EXTRACTION, r, a.member(s), "");
                put(to, of, "valueAddedLossWithoutMember", units.money(), gone.lossOfMember(Measure.VALUE_ADDED, s));
                put(to, of, "employmentLossWithoutMember", units.labour(), gone.lossOfMember(Measure.EMPLOYMENT, s));
            }
        }
        for (int o = 0; table.size() <= LARGE && o < table.memberCount(); o++) {
            for (int s = 0; s < table.memberCount(); s++) {
                if (o != s) {
                    Extraction gone = Extraction.ofLink(table, o, s);
                    IndicatorKey of = a.pair(EXTRACTION, o, a.member(s), "");
                    put(to, of, "valueAddedLossWithoutLink", units.money(), gone.loss(Measure.VALUE_ADDED));
                    put(to, of, "employmentLossWithoutLink", units.labour(), gone.loss(Measure.EMPLOYMENT));
                }
            }
        }
    }

    private static void put(Indicators to, IndicatorKey of, String indicator, String unit, double value) {
        to.put(of.of(indicator), unit, value);
    }
}
