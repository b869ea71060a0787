package org.isim.app.cli;

/** What the program ends with. */
final class ExitCode {
    static final int OPTIMAL = 0;
    static final int FAULT = 1;
    static final int BAD_INPUT = 2;
    static final int LIMIT = 5;

    private ExitCode() {}
}
