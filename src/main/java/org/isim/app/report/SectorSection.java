package org.isim.app.report;

import java.util.Comparator;
import java.util.List;
import org.isim.app.results.HtmlPage;
import org.isim.model.economy.Economy;

/** Sectors by member, and what drives each member's gain: its largest sectors and flows among those that change. */
final class SectorSection {
    /** Rows of a table that a browser still sorts at once. */
    private static final int LISTED = 400;
    /** Largest changes that are named. */
    private static final int NAMED = 5;

    private final Words words;

    SectorSection(Words words) {
        this.words = words;
    }

    String of(Contrast c) {
        List<Contrast.Sector> all = c.sectors();
        List<Contrast.Sector> shown = all;
        if (all.size() > LISTED) {
            shown = all.stream()
                    .sorted(Comparator.comparingDouble(s -> -Math.abs(zeroed(s.change()))))
                    .limit(LISTED)
                    .toList();
        }
        TableMarkup table = new TableMarkup(words.text(
                        "sectors.table", words.units().money(), words.units().labour()))
                .sortable()
                .textHead(words.text("member"))
                .textHead(words.text("sector"))
                .numberHead(words.text("sectors.output-before", c.beforeName()))
                .numberHead(words.text("sectors.output"))
                .numberHead(words.text("sectors.change"))
                .numberHead(words.text("value-added"))
                .numberHead(words.text("sectors.value-added-change"))
                .numberHead(words.text("employment"));
        shown.forEach(sector -> row(table, c, sector));
        String note = all.size() > LISTED
                ? "<p class=\"note\">"
                        + words.text("sectors.more", Integer.toString(LISTED), Integer.toString(all.size())) + "</p>\n"
                : "";
        return table.markup() + note;
    }

    private void row(TableMarkup table, Contrast c, Contrast.Sector sector) {
        Economy e = c.economy();
        int r = sector.member();
        int k = sector.activity();
        double unit = e.valueAddedPerUnit(r, k);
        table.text(c.name(r)).text(name(e, r, k));
        if (Double.isNaN(sector.before())) {
            table.nothing();
        } else {
            table.number(sector.before(), words.number(sector.before()));
        }
        table.number(sector.after(), words.number(sector.after()));
        if (Double.isNaN(sector.before()) || sector.before() <= 0) {
            table.nothing();
        } else {
            double relative = sector.after() / sector.before() - 1;
            table.change(relative, words.percentChange(Math.abs(relative) < 1e-7 ? 0 : relative));
        }
        table.number(unit * sector.after(), words.number(unit * sector.after()));
        if (Double.isNaN(sector.before())) {
            table.nothing();
        } else {
            table.change(unit * sector.change(), words.change(unit * sector.change(), unit * sector.before()));
        }
        double jobs = e.labourPerUnit(r, k) * sector.after();
        table.number(jobs, words.number(jobs)).end();
    }

    /** The product's name, with the technique's code where a member has several. */
    private static String name(Economy e, int r, int k) {
        String product = e.products().get(e.product(r, k)).name();
        String code = e.activities(r).get(k).code();
        return code.equals(e.products().get(e.product(r, k)).code()) ? product : product + " (" + code + ")";
    }

    private static double zeroed(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** For each member: whose value added and which flows changed most. */
    String drivers(Contrast c) {
        List<Contrast.Flow> flows = c.flows();
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < c.members(); r++) {
            int member = r;
            Double gain = c.gain(r);
            out.append("<details").append(c.members() <= 6 ? " open" : "").append("><summary><h3>");
            out.append(HtmlPage.escaped(c.name(r)));
            out.append(gain == null ? "" : " " + words.percentChange(gain))
                    .append("</h3></summary>\n<div class=\"pair\">\n");
            list(
                    out,
                    words.text("drivers.sectors"),
                    c.sectors().stream()
                            .filter(s -> s.member() == member && moves(c, s))
                            .sorted(Comparator.comparingDouble(s -> -Math.abs(added(c, s))))
                            .limit(NAMED)
                            .map(s -> words.text(
                                    "drivers.sector",
                                    name(c.economy(), member, s.activity()),
                                    words.change(added(c, s), 0),
                                    s.before() > 0 ? words.percentChange(s.after() / s.before() - 1) : "–"))
                            .toList());
            list(
                    out,
                    words.text("drivers.sales"),
                    flows.stream()
                            .filter(flow -> flow.from() == member)
                            .limit(NAMED)
                            .map(flow -> flow(c, flow, c.name(flow.to()), "drivers.sale"))
                            .toList());
            list(
                    out,
                    words.text("drivers.purchases"),
                    flows.stream()
                            .filter(flow -> flow.to() == member)
                            .limit(NAMED)
                            .map(flow -> flow(c, flow, c.name(flow.from()), "drivers.purchase"))
                            .toList());
            out.append("</div></details>\n");
        }
        return out.toString();
    }

    private static boolean moves(Contrast c, Contrast.Sector s) {
        return !Double.isNaN(s.before())
                && Math.abs(s.change())
                        > 1e-7 * Math.max(s.before(), 1e-3 * c.economy().household(s.member()));
    }

    private static double added(Contrast c, Contrast.Sector s) {
        return s.change() * c.economy().valueAddedPerUnit(s.member(), s.activity());
    }

    private String flow(Contrast c, Contrast.Flow flow, String other, String key) {
        return words.text(key, c.product(flow.product()), other, words.change(flow.change(), flow.before()));
    }

    private void list(StringBuilder out, String title, List<String> lines) {
        out.append("<div><h4>").append(title).append("</h4>\n<ul>\n");
        if (lines.isEmpty()) {
            out.append("<li>").append(words.text("drivers.none")).append("</li>\n");
        }
        lines.forEach(line -> out.append("<li>").append(line).append("</li>\n"));
        out.append("</ul></div>\n");
    }
}
