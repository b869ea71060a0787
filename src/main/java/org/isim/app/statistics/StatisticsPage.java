package org.isim.app.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.statistics.FigureTable.Of;
import org.isim.app.statistics.Published.Checked;
import org.isim.app.statistics.Published.Verdict;
import org.isim.app.study.PrintedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Published tables as a person reads them: periods side by side with growth and shares, otherwise the dimension with the fewest values
 * side by side; exports and imports with turnover, balance and coverage; the ends of a ranking by coverage.
 */
public final class StatisticsPage {
    private static final int ENDS = 5;
    /** Contradictions of one kind that are shown one by one; the table of printed figures holds all. */
    private static final int SHOWN = 4;

    private static final List<String> OF_TRADE = List.of("export", "import", "turnover", "balance", "coverage");

    private final Published published;
    private final StringBuilder out = new StringBuilder();

    private StatisticsPage(Published published) {
        this.published = published;
    }

    /** All tables and all contradictions, each line ending with a line end. */
    public static String text(Published published) {
        StatisticsPage page = new StatisticsPage(published);
        for (FigureTable table : published.tables()) {
            page.out.append('\n');
            page.table(table);
        }
        page.printed();
        return page.out.toString();
    }

    private void table(FigureTable table) {
        if (table.periods().size() <= 1) {
            List<String> header = new ArrayList<>();
            List<List<String>> rows = new ArrayList<>();
            across(table, header, rows);
            line(table.title() + units(table, table.measures()));
            out.append(TextTable.of(header, rows));
        } else if (measures(table).equals(OF_TRADE)) {
            line(table.title() + units(table, table.measures()));
            byPeriod(table, OF_TRADE);
        } else {
            for (String measure : table.measures()) {
                boolean several = table.measures().size() > 1;
                line(table.title() + (several ? ": " + measure : "") + units(table, List.of(measure)));
                byPeriod(table, List.of(measure));
            }
        }
        if (table.measures().contains("coverage")) {
            ends(table);
        }
    }

    private static String units(FigureTable table, List<String> measures) {
        Set<String> units = new LinkedHashSet<>();
        measures.forEach(measure -> units.add(table.unit(measure)));
        units.remove("");
        return units.isEmpty() ? "" : " (" + String.join("; ", units) + ")";
    }

    /** One row per measure of whatever differs, one column per period; how the last one moved, and shares. */
    private void byPeriod(FigureTable table, List<String> measures) {
        boolean additive = measures.stream().allMatch(FigureTable::isAdditive);
        List<String> periods = periods(table, measures);
        String last = periods.get(periods.size() - 1);
        String grown = additive ? lastGrown(table, measures.get(0)) : "";
        String share = measures.size() == 1 && additive ? shareOf(table) : "";
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(periods);
        if (!additive && measures.size() == 1) {
            header.add("change");
        }
        if (!grown.isEmpty()) {
            header.add("growth " + grown + ", %");
        }
        if (!share.isEmpty()) {
            header.add("share " + last + ", %");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Of of : withTotal(table, measures, additive && measures.size() == 1)) {
            List<String> row = new ArrayList<>(List.of(name(table, of, measures.size() > 1)));
            periods.forEach(period -> row.add(level(table.value(of.period(period)), of.measure())));
            if (!additive && measures.size() == 1) {
                row.add(signed(table.value(of.period(last).measure("change of " + of.measure())), 2));
            }
            if (!grown.isEmpty()) {
                row.add(signed(table.value(of.period(grown).measure("growth of " + of.measure())), 1));
            }
            if (!share.isEmpty()) {
                row.add(fixed(table.value(of.period(last).measure(share + of.measure()))));
            }
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
    }

    /** Periods for which anything is printed or follows. */
    private static List<String> periods(FigureTable table, List<String> measures) {
        return table.periods().stream()
                .filter(period -> table.order().stream()
                        .anyMatch(of -> of.period().equals(period) && measures.contains(of.measure())))
                .toList();
    }

    /** The last period that something of a measure has grown to; empty where nothing has. */
    private static String lastGrown(FigureTable table, String measure) {
        for (int n = table.periods().size() - 1; n >= 0; n--) {
            for (Of of : table.order()) {
                if (table.value(of.period(table.periods().get(n)).measure("growth of " + measure)) != null) {
                    return table.periods().get(n);
                }
            }
        }
        return "";
    }

    /** Exports and imports bring turnover, balance and coverage with them. */
    private static List<String> measures(FigureTable table) {
        List<String> measures = table.measures();
        return measures.contains("export") && measures.contains("import") ? OF_TRADE : measures;
    }

    private static String shareOf(FigureTable table) {
        if (table.reporters().size() > 1) {
            return "share-of-reporters of ";
        }
        if (table.partners().size() > 1) {
            return "share-of-partners of ";
        }
        return table.items().size() > 1 ? "share-of-items of " : "";
    }

    /** What the rows are of, periods aside; with a total of the dimension that differs. */
    private static List<Of> withTotal(FigureTable table, List<String> measures, boolean total) {
        Set<Of> rows = new LinkedHashSet<>();
        Set<Of> named = new LinkedHashSet<>();
        for (Of of : table.order()) {
            if (measures.contains(of.measure())) {
                named.add(new Of(of.reporter(), of.partner(), of.item(), "", ""));
            }
        }
        for (Of of : named) {
            measures.forEach(measure -> rows.add(of.measure(measure)));
        }
        Of any = named.iterator().next();
        boolean several = named.size() > 1;
        for (String measure : total && several ? measures : List.<String>of()) {
            boolean reporters = table.reporters().size() > 1;
            boolean partners = !reporters && table.partners().size() > 1;
            Of all = reporters
                    ? any.reporter(FigureTable.ALL)
                    : partners ? any.partner(FigureTable.ALL) : any.item(FigureTable.ALL);
            rows.add(all.measure(measure));
        }
        return List.copyOf(rows);
    }

    /** The dimension with the fewest values, but more than one, goes across. */
    private static void across(FigureTable table, List<String> header, List<List<String>> rows) {
        List<Function<Of, String>> dimensions = List.of(Of::item, Of::measure, Of::reporter, Of::partner);
        List<Integer> sizes = dimensions.stream()
                .map(d -> (int) table.order().stream().map(d).distinct().count())
                .toList();
        int best = -1;
        for (int n = 0; n < sizes.size(); n++) {
            best = sizes.get(n) > 1 && (best < 0 || sizes.get(n) < sizes.get(best)) ? n : best;
        }
        Function<Of, String> columns = best < 0 ? Of::measure : dimensions.get(best);
        int chosen = Math.max(best, 0);
        List<String> heads = chosen == 1 && measures(table).equals(OF_TRADE)
                ? OF_TRADE
                : table.order().stream().map(columns).distinct().toList();
        header.add("");
        header.addAll(heads);
        boolean total = (best == 0 || best == 2 || best == 3)
                && table.measures().stream().allMatch(FigureTable::isAdditive)
                && !table.measures().contains("share");
        if (total) {
            header.add(FigureTable.ALL);
        }
        Set<Of> done = new LinkedHashSet<>();
        for (Of of : table.order()) {
            Of row = best < 0 ? of : without(of, chosen, "");
            if (done.add(row)) {
                List<String> cells = new ArrayList<>(List.of(name(table, row, false)));
                for (String head : heads) {
                    Of cell = best < 0 ? of : without(of, chosen, head);
                    cells.add(level(table.value(cell), cell.measure()));
                }
                if (total) {
                    cells.add(number(table.value(without(of, chosen, FigureTable.ALL))));
                }
                rows.add(cells);
            }
        }
        if (total && best == 2 && table.items().size() > 1 && table.partners().size() == 1) {
            Of all = table.order().get(0).item(FigureTable.ALL);
            List<String> cells = new ArrayList<>(List.of(FigureTable.ALL));
            heads.forEach(head -> cells.add(number(table.value(all.reporter(head)))));
            cells.add(number(table.value(all.reporter(FigureTable.ALL))));
            rows.add(cells);
        }
    }

    private static Of without(Of of, int dimension, String word) {
        return switch (dimension) {
            case 0 -> of.item(word);
            case 1 -> of.measure(word);
            case 2 -> of.reporter(word);
            default -> of.partner(word);
        };
    }

    /** What tells a row from the others. */
    private static String name(FigureTable table, Of of, boolean measure) {
        List<String> words = new ArrayList<>();
        add(words, of.reporter(), table.reporters().size() > 1);
        add(words, of.partner(), table.partners().size() > 1);
        add(words, of.item(), table.items().size() > 1);
        add(words, of.measure(), measure);
        if (words.isEmpty()) {
            add(words, of.reporter(), true);
            add(words, of.partner(), true);
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, String word, boolean tells) {
        if (tells && !word.isEmpty()) {
            words.add(word);
        }
    }

    /** The highest and the lowest of the last period, and how many lie above one. */
    private void ends(FigureTable table) {
        String last = table.periods().get(table.periods().size() - 1);
        Set<Of> rows = new LinkedHashSet<>();
        table.order().forEach(of -> rows.add(of.measure("coverage").period(last)));
        List<Of> ranked = rows.stream()
                .filter(of -> table.value(of) != null)
                .sorted(Comparator.comparingDouble(of -> -or(table.value(of))))
                .toList();
        if (ranked.size() > 2 * ENDS) {
            line("Highest coverage " + last + ": " + list(table, ranked.subList(0, ENDS)) + ".");
            List<Of> lowest = new ArrayList<>(ranked.subList(ranked.size() - ENDS, ranked.size()));
            java.util.Collections.reverse(lowest);
            line("Lowest: " + list(table, lowest) + ".");
            long above = ranked.stream().filter(of -> or(table.value(of)) > 1).count();
            line("Above one, more exports than imports: " + above + " of " + ranked.size() + ".");
        }
    }

    private static String list(FigureTable table, List<Of> ranked) {
        return ranked.stream()
                .map(of -> name(table, of, false) + " " + level(table.value(of), of.measure()))
                .collect(Collectors.joining(", "));
    }

    private static double or(@Nullable Double value) {
        return value == null ? Double.NEGATIVE_INFINITY : value;
    }

    private void printed() {
        if (published.checked().isEmpty()) {
            return;
        }
        line("");
        line("Printed figures that follow from these: " + published.count(Verdict.REPRODUCED) + " reproduced, "
                + published.count(Verdict.CONTRADICTED) + " contradict them"
                + (published.count(Verdict.CONTRADICTED) > 0 ? ":" : "."));
        Map<String, List<Checked>> groups = new LinkedHashMap<>();
        for (Checked c : published.checked()) {
            if (c.verdict() != Verdict.REPRODUCED) {
                PrintedFigure p = c.printed();
                String reading = p.reading().isEmpty() ? c.verdict().word() : p.reading();
                groups.computeIfAbsent(p.table() + ", " + p.measure() + ": " + reading, g -> new ArrayList<>())
                        .add(c);
            }
        }
        groups.forEach((title, group) -> {
            line("  " + title);
            group.stream().limit(SHOWN).forEach(c -> line("    " + against(c)));
            if (group.size() > SHOWN) {
                line("    and " + (group.size() - SHOWN) + " more of the kind");
            }
        });
    }

    private static String against(Checked c) {
        PrintedFigure p = c.printed();
        String of = Stream.of(p.reporter(), p.partner(), p.item(), p.period())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return of + ": printed " + number(p.value()) + ", the figures give "
                + (c.computed() == null ? "nothing" : number(c.computed()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : Display.number(value);
    }

    private static String fixed(@Nullable Double value) {
        return value == null ? "–" : Display.fixed(value, 1);
    }

    private static String signed(@Nullable Double value, int decimals) {
        return value == null ? "–" : (value > 0 ? "+" : "") + Display.fixed(value, decimals);
    }

    /** Ratios with two decimals, the rest with four digits. */
    private static String level(@Nullable Double value, String measure) {
        return value == null || !measure.equals("coverage") ? number(value) : Display.fixed(value, 2);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
