package org.isim.app.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Characters that look like the ones of codes, keys and numbers and are others: a problem that quotes them would show the same thing twice. */
public final class Disguises {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅавекмнорстухіјѕ";
    private static final String LATIN = "ABEKMHOPCTYXIJSabekmhopctyxijs";
    /** Hyphens, dashes, and the minus of mathematics. */
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d";

    private static final Pattern WORD = Pattern.compile("[\"']([^\"'\\s]+)[\"']");
    private static final Pattern SIGNED = Pattern.compile("\"=?\\s*([" + DASHES + "])\\s*[0-9.][^\"]*\"");

    private Disguises() {}

    /** The text with Latin letters for Cyrillic ones of the same look. */
    static String latin(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int n = 0; n < text.length(); n++) {
            int known = CYRILLIC.indexOf(text.charAt(n));
            if (known >= 0) {
                plain.setCharAt(n, LATIN.charAt(known));
            }
        }
        return plain.toString();
    }

    /** A number's text with the sign {@code -} where a dash stands for it. */
    static String plainSign(String number) {
        return !number.isEmpty() && DASHES.indexOf(number.charAt(0)) >= 0 ? "-" + number.substring(1) : number;
    }

    /** The message, and what of the text that it quotes is not what it looks like. */
    public static String told(String message, @Nullable String suggestion) {
        Matcher signed = SIGNED.matcher(message);
        if (signed.find()) {
            String sign = signed.group(1);
            return message + "; its sign \"" + sign + "\" (" + Characters.name(sign.charAt(0))
                    + ") is not the \"-\" of the keyboard";
        }
        Matcher word = WORD.matcher(message);
        while (word.find()) {
            String letters = cyrillic(word.group(1), suggestion != null);
            if (letters != null) {
                return message + "; " + letters;
            }
        }
        return message;
    }

    /** Which letters of a word are Cyrillic; null where none is or it may well be meant so. */
    private static @Nullable String cyrillic(String word, boolean anyhow) {
        List<Integer> places = new ArrayList<>();
        boolean mixed = anyhow;
        for (int n = 0; n < word.length(); n++) {
            char c = word.charAt(n);
            if (CYRILLIC.indexOf(c) >= 0) {
                places.add(n);
            } else if (c > 0x7e) {
                return null;
            } else {
                mixed |= Character.isLetterOrDigit(c);
            }
        }
        if (places.isEmpty() || !mixed) {
            return null;
        }
        if (places.size() == 1) {
            String letter = word.substring(places.get(0), places.get(0) + 1);
            return "character " + (places.get(0) + 1) + " of it is the Cyrillic letter \"" + letter
                    + "\", not the Latin \"" + latin(letter) + "\" of the same look";
        }
        return "characters "
                + places.stream().map(n -> Integer.toString(n + 1)).collect(Collectors.joining(", "))
                + " of it are Cyrillic letters that look like the Latin ones";
    }
}
