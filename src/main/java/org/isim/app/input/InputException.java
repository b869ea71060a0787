package org.isim.app.input;

import java.util.List;

/** The input cannot be used; its message is the list of problems, one a line. */
public final class InputException extends RuntimeException {
    private final transient List<Problem> problems;
    private final String pointed;

    public InputException(Problems problems) {
        super(problems.rendered(), null, false, false);
        this.problems = problems.list();
        this.pointed = problems.pointed();
    }

    /** The message with the line that each problem is about. */
    public String pointed() {
        return pointed;
    }

    public List<Problem> problems() {
        return problems;
    }
}
