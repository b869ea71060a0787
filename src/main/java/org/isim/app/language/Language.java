package org.isim.app.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A language that the program speaks: its texts, and how it writes numbers. What comes from a study or a scenario stays as it is written there. */
public enum Language {
    EN(Locale.ENGLISH),
    RU(Locale.forLanguageTag("ru"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As in {@code lang="ru"}. */
    public String code() {
        return locale.getLanguage();
    }

    /** A text with its places filled, which are texts themselves. */
    public String text(String key, String... values) {
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(values);
    }

    /** The text, or the other one where the language has none of that key. */
    public String textOr(String key, String otherwise) {
        try {
            return bundle().getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    /** A problem of an input file, which is English where it is found; itself where the language does not know it. */
    public String problem(String english) {
        return this == EN ? english : Russian.PROBLEMS.of(english);
    }

    /** Read when they are first needed. */
    private static final class Russian {
        static final Phrases PROBLEMS = new Phrases("problems_ru.po");
    }

    /** A number as {@code Display} writes it, in the signs of the language. */
    public String number(String shown) {
        return this == EN ? shown : shown.replace(',', '\u00a0').replace('.', ',');
    }

    /** Without the fallback to the language of the machine. */
    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "org.isim.app.language.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
