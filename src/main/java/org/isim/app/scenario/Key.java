package org.isim.app.scenario;

/**
 * A key of the language.
 *
 * @param doc one sentence for the person who writes the file
 * @param inherit what {@code extends} does with it
 */
record Key(String name, Kind kind, boolean required, Inherit inherit, String doc) {
    /** What a scenario takes from the one it extends. */
    enum Inherit {
        /** Maps key by key; everything else is replaced by the file that extends. */
        MERGE,
        /** A list of changes, applied in order: the parent's entries first. */
        APPEND,
        /** Nothing: it is about one file. */
        OWN
    }

    static Key required(String name, Kind kind, String doc) {
        return new Key(name, kind, true, Inherit.MERGE, doc);
    }

    static Key optional(String name, Kind kind, String doc) {
        return new Key(name, kind, false, Inherit.MERGE, doc);
    }

    Key inherited(Inherit how) {
        return new Key(name, kind, required, how, doc);
    }
}
