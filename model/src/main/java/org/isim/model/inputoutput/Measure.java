package org.isim.model.inputoutput;

import org.isim.model.accounts.InterregionalTable;

/** What a multiplier counts. */
public enum Measure {
    /** Money of output per money of final demand. */
    OUTPUT,
    /** Money of value added. */
    VALUE_ADDED,
    /** Persons. */
    EMPLOYMENT;

    /** What a sector has of it for its whole output. */
    public double level(InterregionalTable table, int b) {
        return switch (this) {
            case OUTPUT -> table.output(b);
            case VALUE_ADDED -> table.valueAdded(b);
            case EMPLOYMENT -> table.employment(b);
        };
    }

    /** Per unit of every sector's output; a sector without output counts as one unit of output and nothing else. */
    public double[] perUnit(InterregionalTable table) {
        double[] direct = new double[table.size()];
        for (int b = 0; b < direct.length; b++) {
            direct[b] = this == OUTPUT ? 1 : table.perUnit(level(table, b), b);
        }
        return direct;
    }
}
