package org.isim.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isim.app.indicators.IndicatorKey;
import org.isim.app.indicators.IndicatorTable;
import org.isim.app.indicators.Indicators;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.results.TextTable;
import org.isim.app.run.SolvedScenario;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Label;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Indicators of plans beside those of the reference: a few on the screen, all that are about members as a whole for programs. */
final class IndicatorComparison {
    private record Shown(String title, boolean money, IndicatorTable table, String counterpart, String indicator) {
        IndicatorKey of(String member) {
            return new IndicatorKey(table, member, "", counterpart, indicator);
        }
    }

    private static final List<Shown> SHOWN = List.of(
            new Shown("GDP", true, IndicatorTable.INCOME, "", "gdp"),
            new Shown("real income", true, IndicatorTable.INCOME, "", "realIncome"),
            new Shown("own output multiplier", false, IndicatorTable.SPILLOVERS, "", "own"),
            new Shown("backward", false, IndicatorTable.PARTICIPATION, "", "backward"),
            new Shown("forward", false, IndicatorTable.PARTICIPATION, "", "forward"),
            new Shown("coverage, union", false, IndicatorTable.TRADE, Indicators.UNION, "coverage"),
            new Shown("union in exports", false, IndicatorTable.TRADE, Indicators.UNION, "shareOfExports"),
            new Shown("union in imports", false, IndicatorTable.TRADE, Indicators.UNION, "shareOfImports"));

    private final SolvedScenario reference;
    private final List<SolvedScenario> others;
    private final Indicators before;
    private final List<@Nullable Indicators> after = new ArrayList<>();

    IndicatorComparison(SolvedScenario reference, List<SolvedScenario> others) {
        this.reference = reference;
        this.others = others;
        before = of(Objects.requireNonNull(reference.plan(), "the reference has a plan"), reference);
        for (SolvedScenario other : others) {
            Plan plan = other.plan();
            after.add(plan == null ? null : of(plan, other));
        }
    }

    private static Indicators of(Plan plan, SolvedScenario solved) {
        return Indicators.of(Year.of(plan), solved.file().study());
    }

    /** The table of the n-th scenario; empty where it has no plan. */
    String text(int n) {
        Indicators then = after.get(n);
        if (then == null) {
            return "";
        }
        List<String> header = new ArrayList<>(List.of(""));
        SHOWN.forEach(shown -> header.add(shown.title()));
        List<List<String>> rows = new ArrayList<>();
        for (Label member : reference.file().study().economy().members()) {
            List<String> row = new ArrayList<>(List.of(member.name()));
            for (Shown shown : SHOWN) {
                row.add(cell(shown, before.number(shown.of(member.code())), then.number(shown.of(member.code()))));
            }
            rows.add(row);
        }
        StringBuilder out = new StringBuilder("  Indicators, "
                + reference.file().id() + " → " + others.get(n).file().id() + ":\n");
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append("    ").append(line).append('\n'));
        return out.toString();
    }

    /** Money as its change in per cent, the rest before and after. */
    private static String cell(Shown shown, @Nullable Double from, @Nullable Double to) {
        if (from == null || to == null) {
            return "–";
        }
        if (shown.money()) {
            return from > 0 ? Display.percentChange(to / from - 1) : "–";
        }
        return Display.fixed(from, 3) + " → " + Display.fixed(to, 3);
    }

    /** Every indicator of a member as a whole, alone or with a counterpart. */
    List<Map<String, @Nullable Object>> json() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        add(reference, before, rows);
        for (int n = 0; n < others.size(); n++) {
            Indicators then = after.get(n);
            if (then != null) {
                add(others.get(n), then, rows);
            }
        }
        return rows;
    }

    private void add(SolvedScenario solved, Indicators of, List<Map<String, @Nullable Object>> rows) {
        for (IndicatorTable table : IndicatorTable.values()) {
            for (IndicatorKey key : of.keys(table)) {
                Indicators.Value value = of.value(key);
                if (!key.sector().isEmpty() || value == null) {
                    continue;
                }
                Double from = before.number(key);
                Double to = value.number();
                Map<String, @Nullable Object> row = Json.object();
                row.put("scenario", solved.file().id());
                row.put("table", table.key());
                row.put("member", key.member());
                row.put("counterpart", key.counterpart());
                row.put("indicator", key.indicator());
                row.put("unit", value.unit());
                row.put("value", to);
                row.put("change", from == null || to == null ? null : (Double) (to - from));
                rows.add(row);
            }
        }
    }
}
