package org.isim.app.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Nearest;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads a CSV table against the columns it must have; their order is free. */
public final class TableReader {
    private static final int FIELD = 10_000;
    private static final int FIELDS = 1_000;

    private final SourceFile file;
    private final List<String> columns;
    private final List<String> key;
    private final List<String> optional;
    private final Problems problems;

    private TableReader(
            SourceFile file, List<String> columns, List<String> key, List<String> optional, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.key = key;
        this.optional = optional;
        this.problems = problems;
    }

    /**
     * Reads a table.
     *
     * @param columns all the columns the table may have
     * @param key those that together name a row; no two rows may agree in all of them; none: rows may repeat
     * @param optional those that may be absent
     * @return null where the header leaves nothing to go on with; rows with a problem of their own are left out
     */
    public static @Nullable Table read(
            SourceFile file, List<String> columns, List<String> key, List<String> optional, Problems problems) {
        return new TableReader(file, columns, key, optional, problems).table();
    }

    private @Nullable Table table() {
        int line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(), file.text())) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                problems.error(file.wholeFile(), "is empty; its first line should read " + String.join(",", columns));
                return null;
            }
            List<String> header = records.next().getFields();
            int[] field = header(header);
            if (field == null) {
                return null;
            }
            List<Table.Row> rows = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            int[] keyField = new int[key.size()];
            for (int n = 0; n < keyField.length; n++) {
                keyField[n] = field[columns.indexOf(key.get(n))];
            }
            line = 1;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                String[] fields = record.getFields().toArray(new String[0]);
                if (!blank(fields)
                        && whole(fields, header.size(), line, !records.hasNext())
                        && unique(fields, keyField, line, seen)) {
                    rows.add(new Table.Row(line, fields));
                }
            }
            return new Table(file, columns, field, rows);
        } catch (CsvParseException e) {
            problems.error(file.place(line + 1, 0), "in this line or below: " + reason(e));
            return null;
        } catch (java.io.IOException e) {
            problems.error(file.wholeFile(), "cannot be read");
            return null;
        }
    }

    private static String reason(CsvParseException e) {
        String message = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (message.contains("max")) {
            return "a cell longer than " + FIELD + " characters or more than " + FIELDS
                    + " columns; probably a quotation mark is opened and not closed";
        }
        return message.contains("closing quote")
                ? "more text stands after the quotation mark that ends a cell; inside a cell it is written twice, \"\""
                : "not valid CSV";
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(FIELDS)
                .maxFieldSize(FIELD)
                .maxRecordSize(SourceFile.LINE)
                .build();
    }

    private int @Nullable [] header(List<String> header) {
        if (header.size() == 1 && !columns.contains(header.get(0))) {
            String only = header.get(0);
            String sign = only.indexOf(';') > 0 ? "semicolons" : only.indexOf('\t') > 0 ? "tabs" : null;
            if (sign != null) {
                problems.error(file.place(1, 1), "columns are separated by " + sign + "; save the table with commas");
                return null;
            }
        }
        int[] field = new int[columns.size()];
        java.util.Arrays.fill(field, -1);
        boolean usable = true;
        Set<String> meant = new HashSet<>();
        int column = 1;
        for (int n = 0; n < header.size(); n++) {
            String name = header.get(n);
            int at = columns.indexOf(name);
            if (at < 0) {
                String near = missingNear(name, header);
                meant.add(near == null ? "" : near);
                problems.error(file.place(1, column), "unknown column \"" + name + "\"", near);
            } else if (field[at] >= 0) {
                problems.error(file.place(1, column), "column \"" + name + "\" stands twice");
                usable = false;
            } else {
                field[at] = n;
            }
            column += name.length() + 1;
        }
        for (int n = 0; n < field.length; n++) {
            String name = columns.get(n);
            if (field[n] < 0 && !optional.contains(name)) {
                if (!meant.contains(name)) {
                    problems.error(file.place(1, 0), "column \"" + name + "\" is missing");
                }
                usable = false;
            }
        }
        return usable ? field : null;
    }

    private @Nullable String missingNear(String name, List<String> header) {
        return Nearest.of(
                name, columns.stream().filter(c -> !header.contains(c)).toList());
    }

    private static boolean blank(String[] fields) {
        for (String field : fields) {
            if (!field.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean whole(String[] fields, int expected, int line, boolean last) {
        if (fields.length == expected) {
            return true;
        }
        String hint = "";
        if (fields.length > expected) {
            hint = "; a text with commas needs quotation marks, a decimal sign is a point";
        } else if (last && fields[fields.length - 1].indexOf('\n') >= 0) {
            hint = "; a quotation mark is opened and not closed";
        } else if (last && !file.text().endsWith("\n")) {
            hint = "; the file seems to be cut off";
        }
        String count = fields.length < expected
                ? " of " + expected + " columns"
                : " columns where the header names " + expected;
        problems.error(file.place(line, 0), "holds " + fields.length + count + hint);
        return false;
    }

    private boolean unique(String[] fields, int[] keyField, int line, Map<String, Integer> seen) {
        if (keyField.length == 0) {
            return true;
        }
        StringBuilder name = new StringBuilder();
        for (int n : keyField) {
            name.append(name.isEmpty() ? "" : ", ").append(fields[n]);
        }
        Integer first = seen.putIfAbsent(name.toString(), line);
        if (first != null) {
            problems.error(file.place(line, 1), "the row " + name + " stands twice, first in line " + first);
        }
        return first == null;
    }
}
