package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.results.HtmlPage;
import org.jspecify.annotations.Nullable;

/** Trade between members: who sells how much to whom, before and after, and the flows that change most. */
final class TradeSection {
    private static final int CHARTED = 10;
    private static final int LISTED = 20;

    private final Words words;
    private final Charts charts;

    TradeSection(Words words, Charts charts) {
        this.words = words;
        this.charts = charts;
    }

    String of(Contrast c) {
        if (c.members() < 2) {
            return "<p>" + words.text("trade.alone") + "</p>\n";
        }
        return matrix(c) + flows(c);
    }

    private String matrix(Contrast c) {
        TableMarkup table = new TableMarkup(
                        words.text("trade.matrix", words.units().money(), c.beforeName()))
                .textHead(words.text("trade.from-to"));
        for (int r = 0; r < c.members(); r++) {
            table.numberHead(HtmlPage.escaped(c.name(r)));
        }
        table.numberHead(words.text("sum"));
        for (int o = 0; o < c.members(); o++) {
            table.text(c.name(o));
            double sum = 0;
            double before = 0;
            for (int r = 0; r < c.members(); r++) {
                if (o == r) {
                    table.html("");
                } else {
                    sum += c.after().paid(o, r);
                    before += c.paidBefore(o, r);
                    cell(table, c.after().paid(o, r), c.paidBefore(o, r));
                }
            }
            cell(table, sum, before);
            table.end();
        }
        return table.markup();
    }

    private void cell(TableMarkup table, double now, double before) {
        double change = Double.isNaN(before) ? 0 : now - before;
        String was = Double.isNaN(before) ? "–" : words.number(before);
        String shown = words.number(now) + "<br><small>" + was + "</small>";
        table.change(Math.abs(change) <= 1e-7 * Math.abs(before) ? 0 : change, shown);
    }

    private String flows(Contrast c) {
        List<Contrast.Flow> flows = c.flows();
        if (flows.isEmpty()) {
            return "<p>" + words.text("trade.same") + "</p>\n";
        }
        List<String> labels = new ArrayList<>();
        List<@Nullable Double> before = new ArrayList<>();
        List<@Nullable Double> after = new ArrayList<>();
        for (Contrast.Flow flow : flows.subList(0, Math.min(CHARTED, flows.size()))) {
            labels.add(c.name(flow.from()) + " → " + c.name(flow.to()) + ": " + c.product(flow.product()));
            before.add(flow.before());
            after.add(flow.after());
        }
        TableMarkup table = new TableMarkup(
                        words.text("trade.flows", words.units().money()))
                .sortable()
                .textHead(words.text("trade.from"))
                .textHead(words.text("trade.to"))
                .textHead(words.text("product"))
                .numberHead(HtmlPage.escaped(c.beforeName()))
                .numberHead(words.text("now"))
                .numberHead(words.text("change"));
        for (Contrast.Flow flow : flows.subList(0, Math.min(LISTED, flows.size()))) {
            table.text(c.name(flow.from()))
                    .text(c.name(flow.to()))
                    .text(c.product(flow.product()))
                    .number(flow.before(), words.number(flow.before()))
                    .number(flow.after(), words.number(flow.after()))
                    .change(flow.change(), words.change(flow.change(), flow.before()))
                    .end();
        }
        return "<h3>" + words.text("trade.flows-title") + "</h3>\n"
                + charts.bars(
                        words.text("trade.chart"),
                        words.units().money(),
                        labels,
                        List.of(
                                new Charts.Series(c.beforeName(), before),
                                new Charts.Series(words.language().text("report.now"), after)))
                + table.markup() + "<p class=\"note\">" + words.text("trade.more", Integer.toString(flows.size()))
                + "</p>\n";
    }
}
