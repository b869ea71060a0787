package org.isim.app.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.jspecify.annotations.Nullable;

/**
 * A study's {@code datapackage.json} as read.
 *
 * @param files the tables that are there
 * @param groups as declared, its codes not yet held to the tables
 */
record DataPackage(
        Place place,
        String name,
        String title,
        String description,
        List<StudyContent.License> licenses,
        List<StudyContent.Source> sources,
        int baseYear,
        String moneyUnit,
        String labourUnit,
        Map<StudyTable, Path> files,
        @Nullable Node groups) {

    /** Whether it names published tables and none that could be solved. */
    boolean statisticsOnly() {
        return files.containsKey(StudyTable.STATISTICS)
                && files.keySet().stream().allMatch(StudyTable::statistical);
    }
}
