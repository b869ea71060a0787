package org.isim.app.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a study's files hold: the same for reading and for writing.
 *
 * @param name of the data package: short, lower case
 * @param activities none: one per product
 * @param values rows of every table of values; a table not in the map has none
 * @param groups members, sectors or partners that scenario files may name by one word
 * @param statistics published tables that the study carries
 */
public record StudyContent(
        String name,
        String title,
        String description,
        List<License> licenses,
        List<Source> sources,
        int baseYear,
        String moneyUnit,
        String labourUnit,
        List<Label> members,
        List<Label> sectors,
        List<Label> partners,
        List<Technique> activities,
        Map<StudyTable, List<StudyRow>> values,
        List<CodeGroup> groups,
        Statistics statistics) {

    /** Without groups and statistics. */
    public StudyContent(
            String name,
            String title,
            String description,
            List<License> licenses,
            List<Source> sources,
            int baseYear,
            String moneyUnit,
            String labourUnit,
            List<Label> members,
            List<Label> sectors,
            List<Label> partners,
            List<Technique> activities,
            Map<StudyTable, List<StudyRow>> values) {
        this(
                name,
                title,
                description,
                licenses,
                sources,
                baseYear,
                moneyUnit,
                labourUnit,
                members,
                sectors,
                partners,
                activities,
                values,
                List.of(),
                Statistics.NONE);
    }

    /** A licence by its Open Definition name. */
    public record License(
            String name, @Nullable String title, @Nullable String path) {}

    /** A source, by the key that rows name it with. */
    public record Source(String key, String title, @Nullable String path) {}

    /** A row of the table of activities. */
    public record Technique(String member, String activity, String sector) {}

    public StudyContent {
        licenses = List.copyOf(licenses);
        sources = List.copyOf(sources);
        members = List.copyOf(members);
        sectors = List.copyOf(sectors);
        partners = List.copyOf(partners);
        activities = List.copyOf(activities);
        groups = List.copyOf(groups);
        Map<StudyTable, List<StudyRow>> copy = new EnumMap<>(StudyTable.class);
        values.forEach((table, rows) -> copy.put(table, List.copyOf(rows)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public List<StudyRow> rows(StudyTable table) {
        return values.getOrDefault(table, List.of());
    }
}
