package org.isim.model.trade;

import org.jspecify.annotations.Nullable;

/** Ratios of trade figures; null where there is nothing to divide by. */
public final class Ratios {
    private Ratios() {}

    /** Exports over imports: how much of its imports a member's exports cover. */
    public static @Nullable Double coverage(double exports, double imports) {
        return of(exports, imports);
    }

    /** A part of a whole. */
    public static @Nullable Double share(double part, double whole) {
        return of(part, whole);
    }

    /** after / before − 1. */
    public static @Nullable Double growth(double before, double after) {
        return before > 0 ? (Double) (after / before - 1) : null;
    }

    static @Nullable Double of(double numerator, double denominator) {
        return denominator > 0 ? (Double) (numerator / denominator) : null;
    }
}
