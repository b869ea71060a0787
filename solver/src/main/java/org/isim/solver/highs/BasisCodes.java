package org.isim.solver.highs;

import org.isim.solver.Basis.Place;

/** The library's numbers for where a column or row stands. */
final class BasisCodes {
    private static final int LOWER = 0;
    private static final int BASIC = 1;
    private static final int UPPER = 2;
    private static final int ZERO = 3;

    private BasisCodes() {}

    static int code(Place place) {
        return switch (place) {
            case LOWER -> LOWER;
            case BASIC -> BASIC;
            case UPPER -> UPPER;
            case FREE -> ZERO;
        };
    }

    /** A number for "nonbasic, side unknown" counts as the lower side. */
    static Place place(int code) {
        return switch (code) {
            case BASIC -> Place.BASIC;
            case UPPER -> Place.UPPER;
            case ZERO -> Place.FREE;
            default -> Place.LOWER;
        };
    }
}
