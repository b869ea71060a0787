package org.isim.app.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name that was probably meant. */
public final class Nearest {
    /** Names that a message lists in full. */
    private static final int FEW = 25;

    private static final int ALIKE = 5;

    /** Letters of a beginning that tell what was meant. */
    private static final int TELLING = 4;

    private Nearest() {}

    /** The candidate fewest typing slips away, the first among equals, or with the same beginning; null where none is near enough to be meant. */
    public static @Nullable String of(String text, Collection<String> candidates) {
        if (text.length() > 100) {
            return null;
        }
        String found = plain(text.trim());
        int allowed = found.length() <= 4 ? 1 : found.length() <= 7 ? 2 : 3;
        String best = null;
        int least = allowed + 1;
        for (String candidate : candidates) {
            int slips = distance(found, plain(candidate), least);
            if (slips < least && slips < Math.max(found.length(), candidate.length())) {
                least = slips;
                best = candidate;
            }
        }
        return best == null ? begun(found, candidates) : best;
    }

    /** The only candidate that the text begins with or is the beginning of. */
    private static @Nullable String begun(String found, Collection<String> candidates) {
        List<String> all = candidates.stream()
                .filter(candidate -> Math.min(found.length(), candidate.length()) >= TELLING
                        && (found.startsWith(plain(candidate))
                                || plain(candidate).startsWith(found)))
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    /** What a message says of the names there are, where none is near enough to be meant: all of them, or of many those that read most alike. */
    public static String known(String text, Collection<String> candidates) {
        if (candidates.isEmpty() || of(text, candidates) != null) {
            return "";
        }
        if (candidates.size() <= FEW) {
            return "; expected " + String.join(", ", candidates);
        }
        String found = plain(text.trim());
        int enough = 100;
        String alike = candidates.stream()
                .sorted(Comparator.comparingInt(name -> distance(found, plain(name), enough)))
                .limit(ALIKE)
                .collect(Collectors.joining(", "));
        return "; expected one of " + candidates.size() + ", as " + alike;
    }

    private static String plain(String text) {
        return Disguises.latin(text).toLowerCase(Locale.ROOT);
    }

    /** Damerau–Levenshtein distance (a letter added, lost, changed, or two neighbours swapped); {@code enough} or more is not told apart. */
    static int distance(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
