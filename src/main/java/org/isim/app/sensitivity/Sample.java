package org.isim.app.sensitivity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came of one draw.
 *
 * @param alone the group that alone was drawn; null: everything was
 * @param number of the draw, from 0
 * @param gains of the members in the scenario's order, of the union last; empty where the scenario or its reference has no plan
 */
record Sample(@Nullable Uncertain alone, int number, double[] gains) {
    boolean hasPlan() {
        return gains.length > 0;
    }

    /** The word for what was drawn. */
    String drawn() {
        return alone == null ? "all" : alone.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sample s && s.alone == alone && s.number == number && Arrays.equals(s.gains, gains);
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.hashCode(gains);
    }
}
