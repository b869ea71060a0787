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
    DISTANCES("distances", false, "origin", "destination", "value");

    private final String resource;
    private final boolean required;
    private final List<String> keys;
    private final List<String> columns;

    StudyTable(String resource, boolean required, String... own) {
        this.resource = resource;
        this.required = required;
        List<String> all = new ArrayList<>(List.of(own));
        boolean valued = own[own.length - 1].equals("value");
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

    /** Whether it holds numbers. */
    public boolean valued() {
        return columns.contains("value");
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
