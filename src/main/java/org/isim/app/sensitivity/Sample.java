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

    /** As a line of a journal. */
    String line() {
        StringBuilder line = new StringBuilder(drawn()).append(',').append(number);
        for (double gain : gains) {
            line.append(',').append(gain);
        }
        return line.toString();
    }

    /**
     * A line of a journal read back; null where it is none of a sample.
     *
     * @param gains of a sample with a plan
     */
    static @Nullable Sample of(String line, int gains) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2 && fields.length != 2 + gains) {
            return null;
        }
        try {
            double[] values = new double[fields.length - 2];
            for (int n = 0; n < values.length; n++) {
                values[n] = Double.parseDouble(fields[n + 2]);
            }
            Uncertain alone = null;
            for (Uncertain group : Uncertain.values()) {
                alone = group.key().equals(fields[0]) ? group : alone;
            }
            boolean known = alone != null || fields[0].equals("all");
            return known ? new Sample(alone, Integer.parseInt(fields[1]), values) : null;
        } catch (NumberFormatException e) {
            return null;
        }
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
