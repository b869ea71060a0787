package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.EXPORTS_KWW;
import static org.isim.app.indicators.IndicatorTable.EXPORTS_SINK;
import static org.isim.app.indicators.IndicatorTable.EXPORTS_SOURCE;
import static org.isim.app.indicators.IndicatorTable.PARTICIPATION;

import org.isim.app.results.Units;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.valueadded.Absorption;
import org.isim.model.valueadded.Content;
import org.isim.model.valueadded.ExportTerms;
import org.isim.model.valueadded.GrossExports;
import org.isim.model.valueadded.GrossExports.Basis;
import org.isim.model.valueadded.KoopmanWangWei;

/** What gross exports are made of, and participation in value chains. */
final class ExportRows {
    private final Indicators to;
    private final YearAnalysis a;
    private final String money;
    private final InterregionalTable table;
    private final GrossExports exports;

    private ExportRows(Indicators to, YearAnalysis a, Units units) {
        this.to = to;
        this.a = a;
        this.money = units.money();
        this.table = a.table();
        Content content = new Content(table, a.leontief());
        exports = new GrossExports(table, a.leontief(), content, new Absorption(table, a.leontief(), content));
    }

    static void add(Indicators to, YearAnalysis a, Units units) {
        ExportRows rows = new ExportRows(to, a, units);
        for (int s = 0; s < rows.table.memberCount(); s++) {
            rows.kww(s);
            rows.terms(Basis.SOURCE, EXPORTS_SOURCE, s);
            rows.terms(Basis.SINK, EXPORTS_SINK, s);
        }
    }

    private void kww(int s) {
        KoopmanWangWei terms = exports.koopmanWangWei(s);
        put(a.key(EXPORTS_KWW, s, "exports"), terms.sum());
        put(a.key(EXPORTS_KWW, s, "1 finalGoods"), terms.finalGoods());
        put(a.key(EXPORTS_KWW, s, "2 byImporter"), terms.byImporter());
        put(a.key(EXPORTS_KWW, s, "3 thirdParties"), terms.thirdParties());
        put(a.key(EXPORTS_KWW, s, "4 returnedFinal"), terms.returnedFinal());
        put(a.key(EXPORTS_KWW, s, "5 returnedInputs"), terms.returnedInputs());
        put(a.key(EXPORTS_KWW, s, "6 domesticDouble"), terms.domesticDouble());
        put(a.key(EXPORTS_KWW, s, "7 foreignFinal"), terms.foreignFinal());
        put(a.key(EXPORTS_KWW, s, "8 foreignInputs"), terms.foreignInputs());
        put(a.key(EXPORTS_KWW, s, "9 foreignDouble"), terms.foreignDouble());
        put(a.key(EXPORTS_KWW, s, "external"), terms.external());
        put(a.key(EXPORTS_KWW, s, "savedOnBarriers"), terms.saved());
    }

    /** All exports, by destination, by sector, and by both. */
    private void terms(Basis basis, IndicatorTable of, int s) {
        ExportTerms all = ExportTerms.NONE;
        ExportTerms[] bySector = new ExportTerms[table.sectorCount()];
        java.util.Arrays.fill(bySector, ExportTerms.NONE);
        for (int d = 0; d < a.trade().countries().size(); d++) {
            ExportTerms toCountry = ExportTerms.NONE;
            ExportTerms[] terms = exports.terms(basis, s, d);
            for (int i = 0; d != s && i < terms.length; i++) {
                put(new IndicatorKey(of, a.member(s), a.sector(i), a.country(d), ""), terms[i]);
                toCountry = toCountry.plus(terms[i]);
                bySector[i] = bySector[i].plus(terms[i]);
            }
            if (d != s) {
                put(new IndicatorKey(of, a.member(s), "", a.country(d), ""), toCountry);
                all = all.plus(toCountry);
            }
        }
        put(new IndicatorKey(of, a.member(s), "", Indicators.ANY, ""), all);
        for (int i = 0; i < bySector.length; i++) {
            put(new IndicatorKey(of, a.member(s), a.sector(i), Indicators.ANY, ""), bySector[i]);
        }
        if (basis == Basis.SOURCE) {
            participation(new IndicatorKey(PARTICIPATION, a.member(s), "", "", ""), all);
            for (int i = 0; i < bySector.length; i++) {
                participation(new IndicatorKey(PARTICIPATION, a.member(s), a.sector(i), "", ""), bySector[i]);
            }
        }
    }

    private void participation(IndicatorKey of, ExportTerms terms) {
        to.put(of.of("backward"), "share of exports", GrossExports.backward(terms));
        to.put(of.of("forward"), "share of exports", GrossExports.forward(terms));
    }

    private void put(IndicatorKey of, ExportTerms terms) {
        put(of.of("exports"), terms.sum());
        put(of.of("direct"), terms.direct());
        put(of.of("onward"), terms.onward());
        put(of.of("returned"), terms.returned());
        put(of.of("domesticDouble"), terms.domesticDouble());
        put(of.of("foreign"), terms.foreign());
        put(of.of("foreignDouble"), terms.foreignDouble());
        put(of.of("external"), terms.external());
        put(of.of("savedOnBarriers"), terms.saved());
    }

    private void put(IndicatorKey key, double value) {
        to.put(key, money, value);
    }
}
