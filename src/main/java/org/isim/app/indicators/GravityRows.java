package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.GRAVITY;

import org.isim.app.results.Units;
import org.isim.app.study.Study;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.model.accounts.RealIncome;
import org.isim.model.economy.Economy;
import org.isim.model.trade.Gravity;

/** Gravity of every pair of members whose distance the study knows. */
final class GravityRows {
    private GravityRows() {}

    static void add(Indicators to, YearAnalysis a, Study study, Units units) {
        Economy e = a.year().economy();
        double[] gdp = new double[e.memberCount()];
        for (int r = 0; r < gdp.length; r++) {
            gdp[r] = RealIncome.of(a.year(), r).gdp();
        }
        double[][] distance = distances(study, e);
        for (Gravity.Pair pair : Gravity.pairs(a.trade(), gdp, distance, Gravity.DISTANCE_EXPONENT)) {
            IndicatorKey of = a.pair(GRAVITY, pair.r(), a.member(pair.s()), "");
            put(to, of, "distance", "km", pair.distance());
            put(to, of, "gravity", "(" + units.money() + ")² per km", pair.gravity());
            put(to, of, "turnover", units.money(), pair.actual());
            put(to, of, "expected", units.money(), pair.expected());
            put(to, of, "index", Indicators.RATIO, pair.index());
            put(to, of, "potential", units.money(), pair.potential());
        }
    }

    private static double[][] distances(Study study, Economy e) {
        double[][] distance = new double[e.memberCount()][e.memberCount()];
        for (StudyRow row : study.content().rows(StudyTable.DISTANCES)) {
            int r = e.member(row.codes().get(0));
            int s = e.member(row.codes().get(1));
            if (r >= 0 && s >= 0) {
                distance[r][s] = row.value();
            }
        }
        return distance;
    }

    private static void put(Indicators to, IndicatorKey of, String indicator, String unit, double value) {
        to.put(of.of(indicator), unit, value);
    }
}
