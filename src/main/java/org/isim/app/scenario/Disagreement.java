package org.isim.app.scenario;

/** Where the disagreement point of a scenario comes from. */
public enum Disagreement {
    BASE_YEAR("base-year"),
    /** What the solved reference gives. */
    REFERENCE("reference"),
    /** What each member reaches with nobody. */
    STAND_ALONE("stand-alone"),
    /** Numbers in the file. */
    GIVEN("given");

    private final String key;

    Disagreement(String key) {
        this.key = key;
    }

    /** The word in a scenario file; that of given numbers is not written. */
    public String key() {
        return key;
    }

    /** Whether something must be solved before it is known. */
    public boolean isSolved() {
        return this == REFERENCE || this == STAND_ALONE;
    }
}
