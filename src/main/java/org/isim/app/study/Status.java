package org.isim.app.study;

import org.jspecify.annotations.Nullable;

/** Where a number comes from. */
public enum Status {
    /** Printed by a statistical source. */
    OBSERVED("observed"),
    /** Taken from another economy. */
    DONOR("donor"),
    /** Computed from other numbers. */
    ESTIMATED("estimated"),
    /** Chosen, with a reason. */
    ASSUMED("assumed");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** The word in a table. */
    public String key() {
        return key;
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
