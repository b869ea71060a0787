package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isim.app.results.Gains;
import org.isim.model.accounts.Year;
import org.isim.model.plan.MemberAccounts;
import org.jspecify.annotations.Nullable;

/** Gains by member: chart, table, and what they are made of. */
final class GainSection {
    private final Words words;
    private final Charts charts;

    GainSection(Words words, Charts charts) {
        this.words = words;
        this.charts = charts;
    }

    /** Over the other side and over the base year. */
    String of(Contrast c) {
        List<String> names = new ArrayList<>();
        List<@Nullable Double> gains = new ArrayList<>();
        List<@Nullable Double> overBase = new ArrayList<>();
        names.add(words.language().text("report.union"));
        gains.add(percent(c.unionGain()));
        overBase.add(percent(Gains.ofUnionOverBaseYear(c.plan())));
        for (int r = 0; r < c.members(); r++) {
            names.add(c.name(r));
            gains.add(percent(c.gain(r)));
            overBase.add(percent(Gains.overBaseYear(c.plan(), r)));
        }
        List<Charts.Series> series = new ArrayList<>();
        if (c.hasReference()) {
            series.add(new Charts.Series(words.language().text("report.over", c.beforeName()), gains));
        }
        series.add(new Charts.Series(words.language().text("report.over-base"), overBase));
        return charts.bars(words.text("gains.chart"), words.language().text("report.percent"), names, series)
                + table(c)
                + sources(c);
    }

    /** Of several plans over the first: a series each. */
    String of(List<Contrast> contrasts) {
        Contrast first = contrasts.get(0);
        List<String> names = new ArrayList<>(List.of(words.language().text("report.union")));
        for (int r = 0; r < first.before().economy().memberCount(); r++) {
            names.add(first.before().economy().members().get(r).name());
        }
        List<Charts.Series> series = new ArrayList<>();
        TableMarkup table = new TableMarkup(words.text("gains.over", first.beforeName()))
                .sortable()
                .textHead(words.text("scenario"));
        names.forEach(name -> table.numberHead(org.isim.app.results.HtmlPage.escaped(name)));
        for (Contrast c : contrasts) {
            List<@Nullable Double> gains = new ArrayList<>();
            gains.add(percent(c.unionGain()));
            for (int r = 0; r < names.size() - 1; r++) {
                String code = first.before().economy().members().get(r).code();
                int here = c.economy().member(code);
                gains.add(here < 0 ? null : percent(c.gain(here)));
            }
            if (contrasts.size() <= Charts.COLOURS) {
                series.add(new Charts.Series(c.solved().file().id(), gains));
            }
            table.text(c.solved().file().id());
            for (Double gain : gains) {
                change(table, gain == null ? null : (Double) (gain / 100));
            }
            table.end();
        }
        if (series.isEmpty()) {
            // more series than colours that can be told apart: of the union alone, a bar for each scenario
            series.add(new Charts.Series(
                    words.language().text("report.union"),
                    contrasts.stream()
                            .<@Nullable Double>map(c -> percent(c.unionGain()))
                            .collect(Collectors.toList())));
            names = contrasts.stream().map(c -> c.solved().file().id()).toList();
        }
        return charts.bars(words.text("gains.chart"), words.language().text("report.percent"), names, series)
                + table.markup();
    }

    private static @Nullable Double percent(@Nullable Double fraction) {
        return fraction == null ? null : (Double) (100 * fraction);
    }

    private void change(TableMarkup table, @Nullable Double gain) {
        if (gain == null) {
            table.nothing();
        } else {
            table.change(gain, words.percentChange(gain));
        }
    }

    private String table(Contrast c) {
        TableMarkup table = new TableMarkup(words.text(
                        "gains.table", words.units().money(), words.units().labour()))
                .sortable()
                .textHead(words.text("member"))
                .numberHead(words.text("living-standard"));
        if (c.hasReference()) {
            table.numberHead(words.text("over", c.beforeName()));
        }
        table.numberHead(words.text("over-base"))
                .numberHead(words.text("value-added"))
                .numberHead(words.text("employment"))
                .numberHead(words.text("union-balance"))
                .numberHead(words.text("external-balance"));
        for (int r = 0; r < c.members(); r++) {
            MemberAccounts a = c.after().accounts(r);
            table.text(c.name(r)).number(a.livingStandard(), words.ratio(a.livingStandard()));
            if (c.hasReference()) {
                change(table, c.gain(r));
            }
            change(table, Gains.overBaseYear(c.plan(), r));
            table.number(a.valueAdded(), words.number(a.valueAdded()))
                    .number(a.employment(), words.number(a.employment()))
                    .number(a.unionTradeBalance(), words.change(a.unionTradeBalance(), a.unionExports()))
                    .number(
                            a.externalBalanceAtWorldPrices(),
                            words.change(a.externalBalanceAtWorldPrices(), a.externalExports()))
                    .end();
        }
        return table.markup();
    }

    /**
     * Where more consumption comes from, all at base prices:
     *
     * <pre>{@code
     *   Δ(C z) = Δ value added + Δ (received from members − shipped to them) + Δ (imports − exports, third countries) + rest
     * }</pre>
     *
     * <p>The rest is output that nobody uses, what haulage and chains take, and a changed use by government and investment.
     */
    private String sources(Contrast c) {
        TableMarkup table = new TableMarkup(
                        words.text("sources.table", words.units().money(), c.beforeName()))
                .sortable()
                .textHead(words.text("member"))
                .numberHead(words.text("sources.consumption"))
                .numberHead(words.text("sources.made"))
                .numberHead(words.text("sources.union"))
                .numberHead(words.text("sources.external"))
                .numberHead(words.text("sources.rest"));
        for (int r = 0; r < c.members(); r++) {
            int there = c.there(r);
            if (there < 0) {
                continue;
            }
            double scale = c.economy().household(r);
            double consumption = c.after().consumption(r) - c.before().consumption(there);
            double made = made(c.after().year(), r) - made(c.before().year(), there);
            double union = fromUnion(c.after().year(), r) - fromUnion(c.before().year(), there);
            double external =
                    fromAbroad(c.after().year(), r) - fromAbroad(c.before().year(), there);
            double rest = consumption - made - union - external;
            table.text(c.name(r));
            for (double part : new double[] {consumption, made, union, external, rest}) {
                table.change(part, words.change(part, scale));
            }
            table.end();
        }
        return "<h3>" + words.text("sources.title") + "</h3>\n<p>" + words.text("sources.about") + "</p>\n"
                + table.markup();
    }

    private static double made(Year y, int r) {
        double sum = 0;
        for (int k = 0; k < y.economy().activityCount(r); k++) {
            sum += y.activity(r, k) * y.economy().valueAddedPerUnit(r, k);
        }
        return sum;
    }

    private static double fromUnion(Year y, int r) {
        double sum = 0;
        for (int i = 0; i < y.economy().productCount(); i++) {
            for (int s = 0; s < y.economy().memberCount(); s++) {
                sum += s == r ? 0 : y.received(s, r, i) - y.shipped(r, s, i);
            }
        }
        return sum;
    }

    private static double fromAbroad(Year y, int r) {
        double sum = 0;
        for (int i = 0; i < y.economy().productCount(); i++) {
            for (int p = 0; p < y.economy().partnerCount(); p++) {
                sum += y.imports(p, r, i) - y.exports(r, p, i);
            }
        }
        return sum;
    }
}
