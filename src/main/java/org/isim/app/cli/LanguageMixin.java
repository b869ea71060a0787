package org.isim.app.cli;

import java.util.Locale;
import org.isim.app.language.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The language of commands that speak more than one. */
final class LanguageMixin {
    private static final String OPTION = "--lang";

    @Option(
            names = OPTION,
            paramLabel = "en|ru",
            description =
                    "Language of the report, of what is printed, and of messages. Tables and JSON have none. Default: en.")
    private Language language = Language.EN;

    Language get() {
        return language;
    }

    /** That of a command which may have one language only. */
    static Language of(CommandSpec command) {
        OptionSpec option = command.findOption(OPTION);
        return option != null && option.getValue() instanceof Language language ? language : Language.EN;
    }

    /** That of a command line that may not be read yet: messages about it are in its language. */
    static Language of(String[] args) {
        for (int n = 0; n < args.length; n++) {
            String word = args[n].toLowerCase(Locale.ROOT);
            if (word.equals(OPTION + "=ru") || (word.equals("ru") && n > 0 && args[n - 1].equals(OPTION))) {
                return Language.RU;
            }
        }
        return Language.EN;
    }
}
