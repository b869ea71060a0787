package org.isim.app.input;

import java.util.ArrayList;
import java.util.List;

/**
 * What turns one list into another, entries matched by what they say rather than by where they stand: as many in common as can be without changing
 * the order of either (longest common subsequence).
 */
public final class ListEdits {
    /** What becomes of an entry. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * One entry of either list.
     *
     * @param index in the list it stands in; for one that is kept, in the second
     */
    public record Edit(Kind kind, int index, Node item) {}

    private ListEdits() {}

    /** The entries of both lists, in an order that is that of each: before an entry in common stand those removed, then those added. */
    public static List<Edit> between(List<Node> before, List<Node> after) {
        List<String> first = before.stream().map(Inline::text).toList();
        List<String> second = after.stream().map(Inline::text).toList();
        int[][] common = common(first, second);
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                edits.add(new Edit(Kind.KEPT, j, after.get(j++)));
                i++;
            } else if (i < first.size() && (j == second.size() || common[i + 1][j] >= common[i][j + 1])) {
                edits.add(new Edit(Kind.REMOVED, i, before.get(i++)));
            } else {
                edits.add(new Edit(Kind.ADDED, j, after.get(j++)));
            }
        }
        return edits;
    }

    /** Length of the longest common subsequence of what follows i in the first and j in the second. */
    private static int[][] common(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? 1 + common[i + 1][j + 1]
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
