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
        Map<StudyTable, Path> files) {}
