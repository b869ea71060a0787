package org.isim.app.indicators;

import static org.isim.app.indicators.IndicatorTable.LINKAGES;
import static org.isim.app.indicators.IndicatorTable.MULTIPLIERS;
import static org.isim.app.indicators.IndicatorTable.SPILLOVERS;

import org.isim.app.results.Units;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Linkages;
import org.isim.model.inputoutput.Measure;
import org.isim.model.inputoutput.Multipliers;
import org.isim.model.inputoutput.Spillovers;
import org.jspecify.annotations.Nullable;

/** Multipliers, linkages and spillovers of every sector. */
final class InputOutputRows {
    private InputOutputRows() {}

    static void add(Indicators to, YearAnalysis a, Units units) {
        Multipliers multipliers = new Multipliers(a.table(), a.leontief());
        multipliers(to, a, multipliers, Measure.OUTPUT, "output", Indicators.RATIO);
        multipliers(to, a, multipliers, Measure.VALUE_ADDED, "valueAdded", Indicators.RATIO);
        multipliers(to, a, multipliers, Measure.EMPLOYMENT, "employment", units.labour() + " per " + units.money());
        linkages(to, a);
        spillovers(to, a);
    }

    private static void multipliers(
            Indicators to, YearAnalysis a, Multipliers multipliers, Measure measure, String name, String unit) {
        double[] direct = multipliers.direct(measure);
        double[] simple = multipliers.simple(measure);
        double @Nullable [] total = multipliers.total(measure);
        for (int b = 0; b < direct.length; b++) {
            boolean output = measure == Measure.OUTPUT;
            if (!output) {
                to.put(a.key(MULTIPLIERS, b, "", name + "Direct"), unit, direct[b]);
            }
            Double all = total == null ? null : (Double) total[b];
            to.put(a.key(MULTIPLIERS, b, "", name + "Simple"), unit, simple[b]);
            to.put(a.key(MULTIPLIERS, b, "", name + "Total"), unit, all);
            if (!output) {
                to.put(
                        a.key(MULTIPLIERS, b, "", name + "TypeI"),
                        Indicators.RATIO,
                        Multipliers.ratio(simple[b], direct[b]));
                to.put(
                        a.key(MULTIPLIERS, b, "", name + "TypeII"),
                        Indicators.RATIO,
                        all == null ? null : Multipliers.ratio(all, direct[b]));
            }
        }
    }

    private static void linkages(Indicators to, YearAnalysis a) {
        Linkages linkages = new Linkages(a.table(), a.leontief());
        put(to, a, "backward", linkages.backward());
        put(to, a, "backwardNormalised", Linkages.normalised(linkages.backward()));
        put(to, a, "backwardVariation", linkages.backwardVariation());
        put(to, a, "forward", linkages.forward());
        put(to, a, "forwardNormalised", Linkages.normalised(linkages.forward()));
        put(to, a, "forwardVariation", linkages.forwardVariation());
        put(to, a, "bySales", linkages.bySales());
        put(to, a, "bySalesNormalised", Linkages.normalised(linkages.bySales()));
        boolean[] key = linkages.key();
        for (int b = 0; b < key.length; b++) {
            to.put(a.key(LINKAGES, b, "", "key"), "1: both linkages above average", key[b] ? 1.0 : 0.0);
        }
    }

    private static void put(Indicators to, YearAnalysis a, String indicator, double[] values) {
        for (int b = 0; b < values.length; b++) {
            to.put(a.key(LINKAGES, b, "", indicator), Indicators.RATIO, values[b]);
        }
    }

    /** By sector, and by pair of members per unit of the final demand for what a member makes. */
    private static void spillovers(Indicators to, YearAnalysis a) {
        InterregionalTable table = a.table();
        Spillovers spillovers = new Spillovers(table, a.leontief());
        for (int s = 0; s < table.memberCount(); s++) {
            double own = 0;
            double feedback = 0;
            double demand = 0;
            for (int i = 0; i < table.sectorCount(); i++) {
                int b = table.row(s, i);
                own += spillovers.own(b) * table.finalDemand(b);
                feedback += spillovers.feedback(b) * table.finalDemand(b);
                demand += table.finalDemand(b);
            }
            to.put(a.key(SPILLOVERS, s, "own"), Indicators.RATIO, demand > 0 ? own / demand : 0);
            to.put(a.key(SPILLOVERS, s, "feedback"), Indicators.RATIO, demand > 0 ? feedback / demand : 0);
            for (int r = 0; r < table.memberCount(); r++) {
                to.put(
                        a.pair(SPILLOVERS, s, a.member(r), "outputIn"),
                        Indicators.RATIO,
                        spillovers.inMemberPerUnitOf(r, s));
            }
        }
        for (int b = 0; b < table.size(); b++) {
            to.put(a.key(SPILLOVERS, b, "", "own"), Indicators.RATIO, spillovers.own(b));
            to.put(a.key(SPILLOVERS, b, "", "feedback"), Indicators.RATIO, spillovers.feedback(b));
            to.put(a.key(SPILLOVERS, b, "", "spillover"), Indicators.RATIO, spillovers.spillover(b));
        }
    }
}
