package org.isim.app.sensitivity;

import java.util.Locale;
import org.isim.app.study.RoomQuantity;
import org.jspecify.annotations.Nullable;

/** What is drawn, in groups that are also drawn alone. */
enum Uncertain {
    COEFFICIENTS("technical coefficients", null),
    BARRIERS("barriers of the base year", null),
    TRADE_FLEXIBILITY(RoomQuantity.TRADE_FLEXIBILITY),
    CAPACITY_RESERVE(RoomQuantity.CAPACITY_RESERVE),
    LABOUR_RESERVE(RoomQuantity.LABOUR_RESERVE),
    EXPORT_PRICES(RoomQuantity.EXPORT_PRICES),
    IMPORT_PRICES(RoomQuantity.IMPORT_PRICES);

    private final String title;
    private final @Nullable RoomQuantity room;

    Uncertain(RoomQuantity room) {
        this(room.title(), room);
    }

    Uncertain(String title, @Nullable RoomQuantity room) {
        this.title = title;
        this.room = room;
    }

    /** Name in tables for programs. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name on a screen. */
    String title() {
        return title;
    }

    /** The number of the room it is; null where it belongs to the tables. */
    @Nullable
    RoomQuantity room() {
        return room;
    }
}
