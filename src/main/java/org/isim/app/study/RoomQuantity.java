package org.isim.app.study;

import java.util.Locale;

/** The numbers of a scenario's room that a study may state a range for, as factors of what the scenario says. */
public enum RoomQuantity {
    TRADE_FLEXIBILITY,
    CAPACITY_RESERVE,
    LABOUR_RESERVE,
    /** The discount at which more is exported: 1 − price. */
    EXPORT_PRICES,
    /** The premium at which more is imported: price − 1. */
    IMPORT_PRICES;

    /** The word in the table. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
