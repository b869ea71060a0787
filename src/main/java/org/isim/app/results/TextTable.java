package org.isim.app.results;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: first column to the left, numbers to the right, no borders, no trailing blanks. */
public final class TextTable {
    private static final Character[] NO_BORDERS = AsciiTable.NO_BORDERS;

    private TextTable() {}

    /** The table, each line ending with a line end. */
    public static String of(List<String> header, List<List<String>> rows) {
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int n = 0; n < header.size(); n++) {
            int at = n;
            HorizontalAlign align = n == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
            columns.add(new Column()
                    .header(header.get(n))
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(60)
                    .with(row -> row.get(at)));
        }
        String text = AsciiTable.getTable(NO_BORDERS, rows, columns);
        StringBuilder out = new StringBuilder();
        text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                // the library sets every cell off by a blank, the first one too
                .map(line -> line.substring(1))
                .forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
