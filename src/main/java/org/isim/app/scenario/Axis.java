package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a family that are numbers written alike, and so have places on a line.
 *
 * @param before each number, as "="
 * @param signed whether what is above nothing has a plus
 * @param after each number, as "%"
 * @param at the numbers, in the order of the values
 */
public record Axis(String before, boolean signed, String after, List<Double> at) {
    public Axis {
        at = List.copyOf(at);
    }

    /** Null where a value is no number, or written another way than the first. */
    static @Nullable Axis of(List<String> values) {
        Range.Written first = null;
        boolean signed = false;
        List<Double> at = new ArrayList<>();
        for (String value : values) {
            Range.Written written = Range.written(value);
            if (written == null) {
                return null;
            }
            first = first == null ? written : first;
            if (!written.isAlike(first)) {
                return null;
            }
            signed |= written.signed();
            at.add(written.number().doubleValue());
        }
        return first == null ? null : new Axis(first.set() ? "=" : "", signed && !first.set(), first.unit(), at);
    }
}
