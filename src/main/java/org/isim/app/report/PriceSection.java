package org.isim.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isim.app.results.Cells;
import org.isim.app.results.CsvTables;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.explain.LimitFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.scenario.Concept;
import org.isim.solver.LinearProgram;
import org.isim.solver.Solution;

/** Limits that bind and have a price: labour, capacity, foreign currency, what members insist on. */
final class PriceSection {
    private static final int LISTED = 25;
    /** A price, in sizes of the objective per size of the row, that counts as none. */
    private static final double NONE = 1e-9;

    private final Words words;

    PriceSection(Words words) {
        this.words = words;
    }

    /** A row with a price. */
    private record Priced(int row, RowFamily family, double side, double price, double worth) {}

    String of(Contrast c) {
        Formulation f = c.plan().formulation();
        List<Priced> priced = new ArrayList<>();
        int shares = 0;
        int bound = 0;
        for (int row = 0; row < f.problem().rows(); row++) {
            RowFamily family = f.rowFamily(row);
            LimitFamily limit = LimitFamily.of(family);
            if (limit == LimitFamily.SHARES) {
                shares++;
                bound += hasPrice(f, c.plan().solution(), row) ? 1 : 0;
            } else if (limit != null
                    && limit != LimitFamily.KEPT_EXPORTS
                    && hasPrice(f, c.plan().solution(), row)) {
                priced.add(priced(f, c.plan().solution(), row));
            }
        }
        priced.sort(Comparator.comparingDouble(p -> -p.worth()));
        String unit = c.solved().scenario().interests().concept() == Concept.TOTAL
                ? words.text("prices.in-money", words.units().money())
                : words.text("prices.in-objective", CsvTables.objectiveUnit(c.solved(), words.language()));
        StringBuilder out = new StringBuilder("<p>" + words.text("prices.about") + " " + unit + "</p>\n");
        if (priced.isEmpty()) {
            out.append("<p>").append(words.text("prices.none")).append("</p>\n");
        } else {
            out.append(table(c, priced.subList(0, Math.min(LISTED, priced.size()))));
            out.append("<p class=\"note\">")
                    .append(words.text("prices.more", Integer.toString(priced.size())))
                    .append("</p>\n");
            out.append(meanings(priced));
        }
        return out.append("<p>")
                .append(words.text("prices.shares", Integer.toString(bound), Integer.toString(shares)))
                .append("</p>\n")
                .toString();
    }

    private static boolean hasPrice(Formulation f, Solution s, int row) {
        return Math.abs(s.price(row)) * f.problem().rowSize(row) / f.problem().objectiveSize() > NONE;
    }

    private static Priced priced(Formulation f, Solution s, int row) {
        LinearProgram p = f.problem();
        boolean lower = Math.abs(s.activity(row) - p.rowLower(row)) <= Math.abs(p.rowUpper(row) - s.activity(row));
        double side = lower ? p.rowLower(row) : p.rowUpper(row);
        double of = side == 0 ? p.rowSize(row) : Math.abs(side);
        return new Priced(row, f.rowFamily(row), side, s.price(row), 0.01 * of * Math.abs(s.price(row)));
    }

    private String table(Contrast c, List<Priced> priced) {
        Formulation f = c.plan().formulation();
        TableMarkup table = new TableMarkup(words.text("prices.table"))
                .sortable()
                .textHead(words.text("prices.limit"))
                .textHead(words.text("prices.whose"))
                .textHead(words.text("prices.of"))
                .numberHead(words.text("prices.side"))
                .textHead(words.text("prices.unit"))
                .numberHead(words.text("prices.price"))
                .numberHead(words.text("prices.worth"));
        for (Priced one : priced) {
            Cells cells = Cells.ofRow(f, one.row());
            table.html(words.text("prices.family." + one.family().name()))
                    .text(
                            cells.member().isEmpty()
                                    ? words.language().text("report.union")
                                    : name(c.economy(), cells.member()))
                    .text(of(c.economy(), cells))
                    .number(one.side(), words.number(one.side()))
                    .text(words.unit(one.family().unit()))
                    .number(one.price(), words.number(one.price()))
                    .number(one.worth(), words.number(one.worth()))
                    .end();
        }
        return table.markup();
    }

    /** What a row is about beside its member: a product, a partner, a rule. */
    private static String of(Economy e, Cells cells) {
        List<String> parts = new ArrayList<>();
        if (!cells.product().isEmpty()) {
            parts.add(e.products().get(e.product(cells.product())).name());
        }
        if (!cells.counterpart().isEmpty()) {
            parts.add(name(e, cells.counterpart()));
        }
        return String.join(", ", parts);
    }

    private static String name(Economy e, String code) {
        int r = e.member(code);
        if (r >= 0) {
            return e.members().get(r).name();
        }
        return e.partners().stream()
                .filter(label -> label.code().equals(code))
                .map(Label::name)
                .findFirst()
                .orElse(code);
    }

    private String meanings(List<Priced> priced) {
        Set<RowFamily> families = EnumSet.noneOf(RowFamily.class);
        priced.forEach(one -> families.add(one.family()));
        StringBuilder out = new StringBuilder("<dl>\n");
        for (RowFamily family : families) {
            out.append("<dt>")
                    .append(words.text("prices.family." + family.name()))
                    .append("</dt>");
            out.append("<dd>")
                    .append(words.text("prices.means." + family.name()))
                    .append("</dd>\n");
        }
        return out.append("</dl>\n").toString();
    }
}
