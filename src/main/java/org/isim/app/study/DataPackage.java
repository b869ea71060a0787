package org.isim.app.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Place;

/**
 * A study's {@code datapackage.json} as read.
 *
 * @param files the tables that are there
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
        Map<StudyTable, Path> files) {

    /** Whether it names published tables and none that could be solved. */
    boolean statisticsOnly() {
        return files.containsKey(StudyTable.STATISTICS)
                && files.keySet().stream().allMatch(StudyTable::statistical);
    }
}
