package org.isim.app.input;

import org.isim.app.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the input, as a person should read it.
 *
 * @param file as a person would type it
 * @param line 1-based; 0: the file as a whole
 * @param column in characters, 1-based; 0: the line or file as a whole
 * @param suggestion what was probably meant, ready to be typed instead
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        int column,
        String message,
        @Nullable String suggestion) {

    /** One line: {@code file:line:column: error: message (did you mean "…"?)}. */
    public String rendered() {
        return rendered(Language.EN);
    }

    /** The same in a language, as far as it knows the message. */
    String rendered(Language language) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (line > 0 && column > 0) {
            text.append(':').append(column);
        }
        text.append(": ")
                .append(language.text("problem." + severity.word()))
                .append(": ")
                .append(language.problem(message));
        if (suggestion != null) {
            text.append(language.text("message.near", suggestion));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return rendered();
    }
}
