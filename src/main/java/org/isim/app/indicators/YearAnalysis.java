package org.isim.app.indicators;

import java.util.List;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.TableBuilder;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Label;
import org.isim.model.inputoutput.Leontief;
import org.isim.model.trade.TradeFlows;

/** What the indicators of a year are made from, made once. */
record YearAnalysis(Year year, InterregionalTable table, Leontief leontief, TradeFlows trade) {

    YearAnalysis(Year year) {
        this(year, TableBuilder.of(year));
    }

    private YearAnalysis(Year year, InterregionalTable table) {
        this(year, table, Leontief.of(table), new TradeFlows(year));
    }

    List<Label> members() {
        return table.members();
    }

    String member(int r) {
        return table.members().get(r).code();
    }

    String sector(int i) {
        return table.sectors().get(i).code();
    }

    /** Code of a member or, after the members, of a partner. */
    String country(int c) {
        return trade.countries().get(c).code();
    }

    /** The key of a row of the table. */
    IndicatorKey key(IndicatorTable of, int row, String counterpart, String indicator) {
        return new IndicatorKey(of, member(table.member(row)), sector(table.sector(row)), counterpart, indicator);
    }

    /** The key of a member. */
    IndicatorKey key(IndicatorTable of, int r, String indicator) {
        return new IndicatorKey(of, member(r), "", "", indicator);
    }

    /** The key of a member with a counterpart. */
    IndicatorKey pair(IndicatorTable of, int r, String counterpart, String indicator) {
        return new IndicatorKey(of, member(r), "", counterpart, indicator);
    }
}
