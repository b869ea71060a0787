package org.isim.app.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.resource.Resource;

/**
 * Sentences that the program makes in English, said in another language: found by their fixed words, with what differs taken over. A part that differs is said in the other
 * language too where it stands among the sentences, but not between quotation marks, where it is a user's own word.
 */
final class Phrases {
    private static final Pattern ENTRY = Pattern.compile("msgid \"(.*)\"\nmsgstr \"(.*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Phrase> phrases = new ArrayList<>();

    /**
     * A sentence.
     *
     * @param quoted by place, whether it stands between quotation marks
     * @param fixed how many letters of it are its own
     */
    private record Phrase(Pattern english, List<Boolean> quoted, int fixed, String other) {}

    /** Reads the sentences of a resource in the form of gettext. */
    Phrases(String resource) {
        Matcher entry = ENTRY.matcher(Resource.text(Phrases.class, resource));
        while (entry.find()) {
            phrases.add(phrase(plain(entry.group(1)), plain(entry.group(2))));
        }
        // of several that fit, the one with the most words of its own
        phrases.sort(Comparator.comparingInt(phrase -> -phrase.fixed()));
    }

    private static String plain(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static Phrase phrase(String english, String other) {
        StringBuilder pattern = new StringBuilder();
        List<Boolean> quoted = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int end = 0;
        int fixed = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(end, place.start()))).append("(.+?)");
            quoted.add(place.start() > 0 && english.charAt(place.start() - 1) == '"');
            fixed += place.start() - end;
            end = place.end();
        }
        pattern.append(Pattern.quote(english.substring(end)));
        fixed += english.length() - end;
        return new Phrase(Pattern.compile(pattern.toString(), Pattern.DOTALL), quoted, fixed, other);
    }

    /** The sentence in the other language; itself where it is not known. */
    String of(String english) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.english().matcher(english);
            if (matcher.matches()) {
                return PLACE.matcher(phrase.other())
                        .replaceAll(place -> Matcher.quoteReplacement(part(phrase, matcher, place.group(1))));
            }
        }
        return english;
    }

    private String part(Phrase phrase, Matcher matcher, String place) {
        int n = Integer.parseInt(place);
        String part = matcher.group(n + 1);
        return phrase.quoted().get(n) ? part : of(part);
    }
}
