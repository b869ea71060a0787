package org.isim.app.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a number comes from. */
public enum Status {
    /** Printed by a statistical source. */
    OBSERVED,
    /** Taken from another economy. */
    DONOR,
    /** Computed from other numbers. */
    ESTIMATED,
    /** Chosen, with a reason. */
    ASSUMED;

    /** The word in a table. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Status of(String key) {
        for (Status status : values()) {
            if (status.key().equals(key)) {
                return status;
            }
        }
        return null;
    }
}
