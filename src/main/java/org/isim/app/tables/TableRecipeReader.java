package org.isim.app.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.calibrate.RecipeDocument;
import org.isim.app.input.Folder;
import org.isim.app.input.Keys;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Reads the recipe of a table; every problem is found in one pass. */
final class TableRecipeReader {
    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 100_000;

    private final Folder folder;
    private final Problems problems;

    private TableRecipeReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The recipe, null after a problem. */
    static @Nullable TableRecipe read(RecipeDocument document, Problems problems) {
        return new TableRecipeReader(document.folder(), problems).recipe(document);
    }

    private @Nullable TableRecipe recipe(RecipeDocument document) {
        Keys top = new Keys(document.keys(), problems);
        String title = top.text("title");
        top.text("question", "");
        if (top.has("assumptions")) {
            top.items("assumptions");
        }
        String unit = top.text("unit");
        Keys table = top.map("table");
        TableRecipe.Source prior = source(table, false);
        TableRecipe.Named rows = table.has("rows") ? named(table, "rows") : null;
        TableRecipe.Named columns = table.has("columns") ? named(table, "columns") : null;
        table.done();
        Map<String, TableRecipe.Group> rowGroups = Map.of();
        Map<String, TableRecipe.Group> columnGroups = Map.of();
        if (top.has("groups")) {
            Keys groups = top.map("groups");
            rowGroups = groups.has("rows") ? groups(groups.map("rows")) : rowGroups;
            columnGroups = groups.has("columns") ? groups(groups.map("columns")) : columnGroups;
            groups.done();
        }
        List<TableRecipe.Source> totals = sources(top, "totals", true);
        List<TableRecipe.Source> fixed = top.has("fixed") ? sources(top, "fixed", false) : List.of();
        List<TableRecipe.Source> seeds = top.has("seeds") ? sources(top, "seeds", false) : List.of();
        TableRecipe.Method method = method(top);
        top.done();
        return problems.hasErrors() || prior == null
                ? null
                : new TableRecipe(
                        folder,
                        document.name(),
                        title,
                        unit,
                        prior,
                        rows,
                        columns,
                        rowGroups,
                        columnGroups,
                        totals,
                        fixed,
                        seeds,
                        method);
    }

    private TableRecipe.Method method(Keys top) {
        if (!top.has("method")) {
            return new TableRecipe.Method(TOLERANCE, ROUNDS, false, top.place());
        }
        Keys method = top.map("method");
        double tolerance = method.has("tolerance") ? method.number("tolerance", 1e-14, 1e-2) : TOLERANCE;
        int rounds = method.has("rounds") ? method.whole("rounds", 1, 10_000_000) : ROUNDS;
        List<String> words = List.of("refuse", "repair");
        String word = method.text("contradictions", "refuse");
        if (!words.contains(word)) {
            problems.error(
                    method.placeOf("contradictions"),
                    "contradictions: \"" + word + "\" is none of refuse, repair",
                    Nearest.of(word, words));
        }
        method.done();
        return new TableRecipe.Method(tolerance, rounds, word.equals("repair"), method.place());
    }

    private Map<String, TableRecipe.Group> groups(Keys keys) {
        Map<String, TableRecipe.Group> groups = new LinkedHashMap<>();
        for (MapNode.Entry entry : keys.entries()) {
            List<ScalarNode> codes = keys.texts(entry.key());
            groups.put(
                    entry.key(),
                    new TableRecipe.Group(
                            entry.place(),
                            codes.stream().map(ScalarNode::text).toList(),
                            codes.stream().map(ScalarNode::place).toList()));
            if (codes.isEmpty()) {
                problems.error(entry.place(), "group \"" + entry.key() + "\" is empty");
            }
        }
        return groups;
    }

    /** A file or a list of files, each by its name alone or with how its values are to be read. */
    private List<TableRecipe.Source> sources(Keys top, String key, boolean trusted) {
        Node node = top.node(key);
        if (node == null) {
            top.text(key);
            return List.of();
        }
        List<Node> items = node instanceof ListNode list ? list.items() : List.of(node);
        List<TableRecipe.Source> sources = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof ScalarNode scalar) {
                TableRecipe.Named file = file(scalar.text(), scalar.place());
                if (file != null) {
                    sources.add(new TableRecipe.Source(file, 1, null, null));
                }
                continue;
            }
            Keys keys = Keys.of(item, item.place(), key, problems);
            TableRecipe.Source source = source(keys, trusted);
            keys.done();
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private TableRecipe.@Nullable Source source(Keys keys, boolean trusted) {
        TableRecipe.Named file = named(keys, "file");
        double trust = trusted && keys.has("trust") ? keys.number("trust", 1e-6, 1e6) : 1;
        TableRecipe.Currency currency = keys.has("currency") ? currency(keys.map("currency")) : null;
        TableRecipe.Prices prices = keys.has("prices") ? prices(keys.map("prices")) : null;
        return file == null ? null : new TableRecipe.Source(file, trust, currency, prices);
    }

    private TableRecipe.@Nullable Currency currency(Keys keys) {
        TableRecipe.Named rates = named(keys, "file");
        String from = keys.text("from");
        String to = keys.text("to");
        int year = keys.whole("year", 1800, 2200);
        keys.done();
        return rates == null ? null : new TableRecipe.Currency(rates, from, to, year, keys.place());
    }

    private TableRecipe.@Nullable Prices prices(Keys keys) {
        TableRecipe.Named index = named(keys, "file");
        int from = keys.whole("from", 1800, 2200);
        int to = keys.whole("to", 1800, 2200);
        String by = keys.text("by", "rows");
        List<String> words = List.of("rows", "columns");
        if (!words.contains(by)) {
            problems.error(keys.placeOf("by"), "by: \"" + by + "\" is none of rows, columns", Nearest.of(by, words));
        }
        keys.done();
        return index == null ? null : new TableRecipe.Prices(index, from, to, by.equals("rows"), keys.place());
    }

    private TableRecipe.@Nullable Named named(Keys keys, String key) {
        String name = keys.text(key);
        return name.isEmpty() ? null : file(name, keys.placeOf(key));
    }

    private TableRecipe.@Nullable Named file(String name, Place place) {
        if (name.equals(TableResult.TABLE) || name.equals(TableResult.REPORT)) {
            problems.error(place, "\"" + name + "\" is what the recipe writes; name the file it reads otherwise");
            return null;
        }
        Path file = folder.resolve(folder.path(), name, place, problems);
        return file == null ? null : new TableRecipe.Named(file, place);
    }
}
