package org.isim.app.calibrate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.study.Status;

/**
 * How a kind of cell is marked in the study.
 *
 * @param spread relative standard deviation
 */
record Marking(Status status, String source, double spread) {

    /** The table of marks; every kind of cell needs a row. */
    static Map<Mark, Marking> read(Sources sources) {
        Map<Mark, Marking> marks = new EnumMap<>(Mark.class);
        List<String> kinds = Arrays.stream(Mark.values()).map(Mark::key).toList();
        List<String> words = Arrays.stream(Status.values()).map(Status::key).toList();
        SourceTable table = SourceTable.MARKS;
        for (int row = 0; row < sources.rows(table); row++) {
            Mark mark = List.of(Mark.values()).get(sources.choice(table, row, "cells", kinds));
            Status status = List.of(Status.values()).get(sources.choice(table, row, "status", words));
            double spread = sources.amount(table, row, "spread");
            marks.put(mark, new Marking(status, sources.text(table, row, "source"), spread));
        }
        for (Mark mark : Mark.values()) {
            if (!marks.containsKey(mark)) {
                sources.missing(table, "has no row for \"" + mark.key() + "\"");
            }
        }
        return marks;
    }
}
