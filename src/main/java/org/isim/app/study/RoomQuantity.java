package org.isim.app.study;

import java.util.Locale;

/** The numbers of a scenario's room that a study may state a range for, as factors of what the scenario says. */
public enum RoomQuantity {
    TRADE_FLEXIBILITY("flexibility of trade"),
    CAPACITY_RESERVE("capacity reserve"),
    LABOUR_RESERVE("labour reserve"),
    /** The discount at which more is exported: 1 − price. */
    EXPORT_PRICES("discount on more exports"),
    /** The premium at which more is imported: price − 1. */
    IMPORT_PRICES("premium on more imports");

    private final String title;

    RoomQuantity(String title) {
        this.title = title;
    }

    /** The word in the table. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name on a screen. */
    public String title() {
        return title;
    }
}
