package org.isim.app.study;

import java.util.List;

/**
 * A row of a table of values.
 *
 * @param codes the codes that name it, in the order of {@link StudyTable#keys()}
 * @param spread relative standard deviation; NaN: none stated
 * @param source key of a {@link StudyContent.Source}
 */
public record StudyRow(List<String> codes, double value, double spread, Status status, String source) {
    public StudyRow {
        codes = List.copyOf(codes);
    }
}
