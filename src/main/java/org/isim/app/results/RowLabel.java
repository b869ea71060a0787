package org.isim.app.results;

import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;

/** The codes of a row of the model, as the columns of a table; empty where it has none. */
public record RowLabel(String member, String counterpart, String product, String activity) {

    public static RowLabel of(Formulation f, int row) {
        Economy e = f.economy();
        int a = f.rowIndex(row, 0);
        int b = f.rowIndex(row, 1);
        int c = f.rowIndex(row, 2);
        return switch (f.rowFamily(row)) {
            case USE, SOURCING, OUTPUT -> new RowLabel(member(e, a), "", product(e, b), "");
            case BAND, BAND_MIN, BAND_MAX -> new RowLabel(member(e, b), origin(e, a), product(e, c), "");
            case EXPORT_MIN -> new RowLabel(member(e, a), e.partners().get(b).code(), product(e, c), "");
            case CAPACITY ->
                new RowLabel(
                        member(e, a),
                        "",
                        product(e, e.product(a, b)),
                        e.activities(a).get(b).code());
            case SUPPLY_MIN, SUPPLY_MAX -> new RowLabel(member(e, b), "rule " + (a + 1), product(e, c), "");
            case LABOUR,
                    PAYMENTS,
                    INTEREST,
                    VALUE_ADDED_MIN,
                    JOBS_MIN,
                    PARITY_MIN,
                    PARITY_MAX,
                    INVESTMENT,
                    POOL,
                    LEVEL -> new RowLabel(member(e, a), "", "", "");
            case PAYMENTS_POOLED -> new RowLabel("", "", "", "");
        };
    }

    private static String member(Economy e, int r) {
        return e.members().get(r).code();
    }

    private static String product(Economy e, int i) {
        return i < 0 ? "" : e.products().get(i).code();
    }

    /** Origins count the partners on after the members. */
    private static String origin(Economy e, int o) {
        return o < e.memberCount()
                ? member(e, o)
                : e.partners().get(o - e.memberCount()).code();
    }
}
