package org.isim.app.sensitivity;

import java.util.Locale;
import org.isim.app.language.Language;
import org.isim.app.study.RoomQuantity;
import org.jspecify.annotations.Nullable;

/** What is drawn, in groups that are also drawn alone. */
enum Uncertain {
    COEFFICIENTS(null),
    BARRIERS(null),
    TRADE_FLEXIBILITY(RoomQuantity.TRADE_FLEXIBILITY),
    CAPACITY_RESERVE(RoomQuantity.CAPACITY_RESERVE),
    LABOUR_RESERVE(RoomQuantity.LABOUR_RESERVE),
    EXPORT_PRICES(RoomQuantity.EXPORT_PRICES),
    IMPORT_PRICES(RoomQuantity.IMPORT_PRICES);

    private final @Nullable RoomQuantity room;

    Uncertain(@Nullable RoomQuantity room) {
        this.room = room;
    }

    /** Name in tables for programs. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name on a screen. */
    String title(Language language) {
        return language.text("sensitivity.drawn." + key());
    }

    /** The number of the room it is; null where it belongs to the tables. */
    @Nullable
    RoomQuantity room() {
        return room;
    }
}
