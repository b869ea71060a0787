package org.isim.app.calibrate;

import java.util.Locale;

/** Kinds of cells a study is made of. */
public enum Mark {
    USE,
    HOUSEHOLD,
    GOVERNMENT,
    INVESTMENT,
    OWN_SUPPLY,
    UNION_FLOW,
    /** A flow between members of which leading goods are more than half. */
    LEADING_GOOD,
    /** A flow between members that is mostly known cell by cell. */
    UNION_CELL,
    EXPORT,
    IMPORT,
    /** External trade of which a figure known by itself is more than half. */
    KNOWN_TRADE,
    /** External trade with a partner known cell by cell. */
    PARTNER_TRADE,
    OUTPUT,
    VALUE_ADDED,
    EMPLOYMENT,
    BARRIER;

    /** The word in a recipe. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
