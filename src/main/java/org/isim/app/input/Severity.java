package org.isim.app.input;

import java.util.Locale;

/** An error stops the run; a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** As printed: "error", "warning". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
