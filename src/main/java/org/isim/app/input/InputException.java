package org.isim.app.input;

import java.util.List;
import org.isim.app.language.Language;

/** The input cannot be used; its message is the list of problems, one a line. */
public final class InputException extends RuntimeException {
    private final transient Problems problems;

    public InputException(Problems problems) {
        super(problems.rendered(), null, false, false);
        this.problems = problems;
    }

    /** The message in a language, with the line that each problem is about. */
    public String pointed(Language language) {
        return problems.pointed(language);
    }

    public List<Problem> problems() {
        return problems.list();
    }
}
