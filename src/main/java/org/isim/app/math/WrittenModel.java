package org.isim.app.math;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.results.Json;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.formulation.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The model as it is written: every kind of quantity and row with its formula, and how many of each a scenario has.
 *
 * @param quantities number of columns by family; null without a scenario
 * @param rows number of rows by family; null without a scenario
 */
public record WrittenModel(
        @Nullable Map<ColumnFamily, Integer> quantities,
        @Nullable Map<RowFamily, Integer> rows) {

    /** The model of any scenario. */
    public static WrittenModel general() {
        return new WrittenModel(null, null);
    }

    /** With the numbers of rows and columns of a program. */
    public static WrittenModel of(Formulation formulation) {
        Map<ColumnFamily, Integer> quantities = new EnumMap<>(ColumnFamily.class);
        Map<RowFamily, Integer> rows = new EnumMap<>(RowFamily.class);
        for (int j = 0; j < formulation.problem().columns(); j++) {
            quantities.merge(formulation.columns().family(j), 1, Integer::sum);
        }
        for (int i = 0; i < formulation.problem().rows(); i++) {
            rows.merge(formulation.rowFamily(i), 1, Integer::sum);
        }
        return new WrittenModel(quantities, rows);
    }

    /** Kinds of quantities, those a scenario has none of left out. */
    List<ColumnFamily> quantityFamilies() {
        List<ColumnFamily> families = new ArrayList<>();
        for (ColumnFamily family : ColumnFamily.values()) {
            if (quantities == null || quantities.containsKey(family)) {
                families.add(family);
            }
        }
        return families;
    }

    /** Kinds of rows, those a scenario has none of left out. */
    List<RowFamily> rowFamilies() {
        List<RowFamily> families = new ArrayList<>();
        for (RowFamily family : RowFamily.values()) {
            if (rows == null || rows.containsKey(family)) {
                families.add(family);
            }
        }
        return families;
    }

    /** Data that the shown formulas name. */
    List<Symbol> symbols() {
        List<Symbol> named = new ArrayList<>();
        for (Symbol symbol : Symbol.values()) {
            if (rowFamilies().stream().anyMatch(family -> names(family.formula(), symbol.letter()))) {
                named.add(symbol);
            }
        }
        return named;
    }

    private static boolean names(String formula, String letter) {
        return formula.matches(".*(?<![A-Za-z0-9'_])" + letter + "(?![A-Za-z0-9']).*");
    }

    /** For a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Quantities (all at least 0)\n");
        for (ColumnFamily family : quantityFamilies()) {
            String indices = family.indices().isEmpty() ? "" : " (" + family.indices() + ")";
            text.append("  ")
                    .append(family.letter())
                    .append(indices)
                    .append(": ")
                    .append(family.meaning());
            text.append("; ")
                    .append(family.unit())
                    .append(count(quantities, family))
                    .append('\n');
        }
        text.append("\nRows\n");
        for (RowFamily family : rowFamilies()) {
            String indices = family.indices().isEmpty() ? "" : " (" + family.indices() + ")";
            text.append("  ").append(family.name()).append(indices).append(": ").append(family.meaning());
            text.append("; ").append(family.unit()).append(count(rows, family)).append('\n');
            text.append("      ").append(family.formula()).append('\n');
        }
        text.append("\nData\n");
        for (Symbol symbol : symbols()) {
            String indices = symbol.indices().isEmpty() ? "" : "[" + symbol.indices() + "]";
            text.append("  ")
                    .append(symbol.letter())
                    .append(indices)
                    .append(": ")
                    .append(symbol.meaning())
                    .append('\n');
        }
        return text.toString();
    }

    private static <F> String count(@Nullable Map<F, Integer> counts, F family) {
        return counts == null ? "" : "; " + counts.get(family);
    }

    /** For programs. */
    public Map<String, @Nullable Object> json() {
        List<Object> quantityList = new ArrayList<>();
        for (ColumnFamily family : quantityFamilies()) {
            Map<String, @Nullable Object> entry = Json.object();
            entry.put("letter", family.letter());
            entry.put("indices", family.indices());
            entry.put("unit", family.unit());
            entry.put("meaning", family.meaning());
            entry.put("count", quantities == null ? null : quantities.get(family));
            quantityList.add(entry);
        }
        List<Object> rowList = new ArrayList<>();
        for (RowFamily family : rowFamilies()) {
            Map<String, @Nullable Object> entry = Json.object();
            entry.put("name", family.name());
            entry.put("indices", family.indices());
            entry.put("unit", family.unit());
            entry.put("meaning", family.meaning());
            entry.put("formula", family.formula());
            entry.put("count", rows == null ? null : rows.get(family));
            rowList.add(entry);
        }
        List<Object> symbolList = new ArrayList<>();
        for (Symbol symbol : symbols()) {
            Map<String, @Nullable Object> entry = Json.object();
            entry.put("letter", symbol.letter());
            entry.put("indices", symbol.indices());
            entry.put("meaning", symbol.meaning());
            symbolList.add(entry);
        }
        Map<String, @Nullable Object> json = Json.object();
        json.put("quantities", quantityList);
        json.put("rows", rowList);
        json.put("data", symbolList);
        return json;
    }
}
