package org.isim.app.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes files as slips, other programs and malice do: by bytes, by lines and by the words between punctuation. */
final class Mutator {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.][0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[^\\s,:{}\\[\\]\"]+");

    private static final List<String> WORDS = List.of(
            "any",
            "default",
            "own",
            "union",
            "external",
            "reference",
            "NO",
            "010",
            "~",
            "null",
            "''",
            "{}",
            "[]",
            "[[]]",
            "{a: b}",
            "0",
            "-0",
            "1",
            "-1",
            "0.5",
            "1e308",
            "1e-320",
            "1e999",
            "NaN",
            ".inf",
            "-.inf",
            "0x1F",
            "9".repeat(200),
            "1,5",
            "1 000",
            "5%",
            "-50%",
            "+20%",
            "+0%",
            "=0.1",
            "=10%",
            "=1",
            "=-427",
            "+3 bn USD",
            "-3 bn EUR",
            "5‰",
            "101%",
            "1e20%",
            "%",
            "=",
            "+",
            "&a",
            "*a",
            "!!int 3",
            "<<",
            "---",
            "...",
            "|",
            ">",
            "?",
            "- ",
            "#",
            "\"",
            "'",
            "\\",
            "\t",
            "\r\n",
            "\r",
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "\u05d0",
            "a".repeat(5000),
            "[".repeat(60),
            "{a: ".repeat(60),
            "goods",
            "customs-union",
            "manufacturing",
            "../../etc/passwd",
            "baseline.yaml",
            "barriers-halved.yaml",
            "/etc/passwd",
            ".",
            "",
            "members",
            "extends",
            "room",
            "change",
            "chains",
            "vary",
            "isim",
            "groups");

    private final Random random;
    private final List<byte[]> others;

    /** @param others files to take pieces from */
    Mutator(Random random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    byte[] mutated(byte[] file) {
        byte[] result = file;
        int times = 1 + random.nextInt(4);
        for (int n = 0; n < times; n++) {
            result = random.nextInt(3) == 0 ? bytes(result) : random.nextBoolean() ? lines(result) : words(result);
        }
        return result;
    }

    /** Other numbers where numbers stand, so that most of what comes out is still sound. */
    byte[] renumbered(byte[] file) {
        String text = text(file);
        int times = 1 + random.nextInt(4);
        for (int n = 0; n < times; n++) {
            List<int[]> places = places(NUMBER, text);
            if (places.isEmpty()) {
                return bytes(file);
            }
            int[] place = places.get(random.nextInt(places.size()));
            String number =
                    switch (random.nextInt(4)) {
                        case 0 -> Integer.toString(random.nextInt(10));
                        case 1 -> Integer.toString(random.nextInt(200));
                        case 2 -> "0." + random.nextInt(1000);
                        default -> "1." + random.nextInt(100);
                    };
            text = text.substring(0, place[0]) + number + text.substring(place[1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(byte[] file) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(20));
        byte[] copy = file.clone();
        switch (random.nextInt(5)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[at] = (byte) random.nextInt(256);
            case 2 -> copy = joined(Arrays.copyOf(file, at), tail(file, at + length));
            case 3 -> copy = joined(Arrays.copyOf(file, at + length), tail(file, at));
            default -> copy = Arrays.copyOf(file, at);
        }
        return copy;
    }

    private byte[] lines(byte[] file) {
        List<String> lines = new ArrayList<>(List.of(text(file).split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, " ".repeat(random.nextInt(5)) + lines.get(at));
            case 3 -> lines.set(at, lines.get(at).stripLeading());
            case 4 -> {
                String[] other = text(others.get(random.nextInt(others.size()))).split("\n", -1);
                int from = random.nextInt(other.length);
                lines.addAll(at, List.of(other).subList(from, Math.min(other.length, from + 1 + random.nextInt(4))));
            }
            default -> lines.set(at, lines.get(at) + lines.get(random.nextInt(lines.size())));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** A word of the file replaced by one of the dictionary, or by one of another file. */
    private byte[] words(byte[] file) {
        String text = text(file);
        List<int[]> places = places(WORD, text);
        if (places.isEmpty()) {
            return bytes(file);
        }
        int[] place = places.get(random.nextInt(places.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        if (random.nextInt(3) == 0) {
            String other = text(others.get(random.nextInt(others.size())));
            List<int[]> there = places(WORD, other);
            int[] from = there.get(random.nextInt(there.size()));
            word = other.substring(from[0], from[1]);
        }
        return (text.substring(0, place[0]) + word + text.substring(place[1])).getBytes(StandardCharsets.UTF_8);
    }

    private static List<int[]> places(Pattern of, String text) {
        List<int[]> places = new ArrayList<>();
        Matcher words = of.matcher(text);
        while (words.find()) {
            places.add(new int[] {words.start(), words.end()});
        }
        return places;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] tail(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
