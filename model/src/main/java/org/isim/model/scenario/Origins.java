package org.isim.model.scenario;

import java.util.List;

/** Whose supply a rule counts. */
public sealed interface Origins {
    /** The member's own. */
    record Own() implements Origins {}

    /** Every member's, the own included. */
    record Union() implements Origins {}

    /** Every external partner's. */
    record External() implements Origins {}

    /** Members and partners by code. */
    record Named(List<String> codes) implements Origins {
        public Named {
            codes = List.copyOf(codes);
        }
    }
}
