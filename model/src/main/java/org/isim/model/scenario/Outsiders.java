package org.isim.model.scenario;

/** What members of a study are to a union they do not belong to. */
public enum Outsiders {
    /** Third countries: base flows with them stay possible as external trade, at the barriers of third countries. */
    THIRD_COUNTRY("third-country"),
    /** Nothing is traded with them; the shares of the suppliers that are left grow in proportion. */
    CUT("cut");

    private final String key;

    Outsiders(String key) {
        this.key = key;
    }

    /** The word in a scenario file. */
    public String key() {
        return key;
    }
}
