package org.isim.app.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a study, as in STUDY-FORMAT.md. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies
public enum StudyTable {
    MEMBERS("members", true, "member", "name"),
    SECTORS("sectors", true, "sector", "name"),
    PARTNERS("partners", false, "partner", "name"),
    ACTIVITIES("activities", false, "member", "activity", "sector"),
    USE("use", true, "member", "product", "user", "value"),
    FINAL_USE("final-use", true, "member", "product", "category", "value"),
    FLOWS("flows", true, "origin", "destination", "product", "value"),
    EXTERNAL("external", false, "member", "partner", "product", "direction", "value"),
    ACCOUNTS("accounts", true, "member", "activity", "item", "value"),
    RESOURCES("resources", false, "member", "item", "value"),
    BARRIERS("barriers", false, "origin", "destination", "product", "value"),
    /** How far the room of a scenario may be off, for sensitivity runs. */
    ROOM("room", false, "quantity", "bound", "value"),
    /** How far two members are apart, in km, for the gravity index; one row a pair. */
    DISTANCES("distances", false, "origin", "destination", "value"),
    /** Figures of published tables. */
    STATISTICS(
            "statistics",
            6,
            "table",
            "reporter",
            "partner",
            "item",
            "measure",
            "period",
            "unit",
            "value",
            "status",
            "source"),
    /** What else is printed that follows from them. */
    PRINTED(
            "printed",
            8,
            "table",
            "reporter",
            "partner",
            "item",
            "measure",
            "period",
            "unit",
            "value",
            "within",
            "reading",
            "source");

    private final String resource;
    private final boolean required;
    private final boolean valued;
    private final List<String> keys;
    private final List<String> columns;

    /** A table of words: the first so many columns name a row. */
    StudyTable(String resource, int named, String... columns) {
        this.resource = resource;
        this.required = false;
        this.valued = false;
        this.columns = List.of(columns);
        this.keys = this.columns.subList(0, named);
    }

    StudyTable(String resource, boolean required, String... own) {
        this.resource = resource;
        this.required = required;
        List<String> all = new ArrayList<>(List.of(own));
        valued = own[own.length - 1].equals("value");
        int named = valued ? own.length - 1 : resource.equals("activities") ? 2 : 1;
        this.keys = List.copyOf(all.subList(0, named));
        if (valued) {
            all.addAll(List.of("spread", "status", "source"));
        }
        this.columns = List.copyOf(all);
    }

    /** Name in the data package; the file is this with ".csv". */
    public String resource() {
        return resource;
    }

    /** Whether a study cannot do without rows in it. */
    public boolean required() {
        return required;
    }

    /** The columns that name a row. */
    public List<String> keys() {
        return keys;
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether it holds numbers of the base year. */
    public boolean valued() {
        return valued;
    }

    /** Whether it holds published statistics, in words and numbers. */
    public boolean statistical() {
        return this == STATISTICS || this == PRINTED;
    }

    public static @Nullable StudyTable of(String resource) {
        for (StudyTable table : values()) {
            if (table.resource.equals(resource)) {
                return table;
            }
        }
        return null;
    }
}
