package org.isim.app.study;

import java.util.List;

/**
 * A figure of a published table, as printed.
 *
 * @param table its title; figures of one title belong together
 * @param reporter who reports it, in words or by code; empty where nobody is named
 * @param partner with whom; empty: nobody
 * @param item of what; empty: nothing in particular
 * @param measure export, import, turnover, coverage and so on: one of {@link #MEASURES}
 * @param period a year, or another period as text; periods are ordered as text is
 */
public record Figure(
        String table,
        String reporter,
        String partner,
        String item,
        String measure,
        String period,
        String unit,
        double value,
        Status status,
        String source) {
    /** What a figure may measure. */
    public static final List<String> MEASURES =
            List.of("export", "import", "turnover", "balance", "coverage", "output", "number", "share", "place");
}
