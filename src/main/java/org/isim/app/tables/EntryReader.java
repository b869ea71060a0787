package org.isim.app.tables;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.csv.Table;
import org.isim.app.csv.TableReader;
import org.isim.app.input.Folder;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads files of values, {@code row,column,value}, in the currency and the prices of the result. */
final class EntryReader {
    private static final long LARGEST = 64L << 20;
    private static final List<String> KEY = List.of("row", "column");
    private static final List<String> OPTIONAL = List.of("trust", "note");
    private static final List<String> COLUMNS = List.of("row", "column", "value", "trust", "note");

    private final Folder folder;
    private final Conversions conversions;
    private final Problems problems;

    EntryReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.conversions = new Conversions(this, problems);
    }

    /** A table inside the recipe's folder; null after a problem. */
    @Nullable
    Table table(TableRecipe.Named named, List<String> columns, List<String> key, List<String> optional) {
        SourceFile source = folder.read(named.file(), LARGEST, problems);
        return source == null ? null : TableReader.read(source, columns, key, optional, problems);
    }

    /** @param mayBeEmpty whether a value may be left out */
    List<Entry> read(TableRecipe.Source source, boolean mayBeEmpty) {
        Table table = table(source.named(), COLUMNS, KEY, OPTIONAL);
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; table != null && row < table.rowCount(); row++) {
            boolean empty = mayBeEmpty && table.text(row, "value").isEmpty();
            double value = empty ? Double.NaN : table.number(row, "value", problems);
            double trust = source.trust();
            if (!table.text(row, "trust").isEmpty()) {
                trust = table.number(row, "trust", problems);
                if (trust <= 0) {
                    problems.error(table.place(row, "trust"), "trust must be positive");
                    trust = Double.NaN;
                }
            }
            boolean read = (empty || !Double.isNaN(value)) && !Double.isNaN(trust);
            if (read) {
                entries.add(new Entry(
                        table.text(row, "row"),
                        table.text(row, "column"),
                        value,
                        trust,
                        table.text(row, "note"),
                        table.place(row, "value"),
                        table.place(row, "row"),
                        table.place(row, "column")));
            }
        }
        return conversions.converted(entries, source);
    }
}
