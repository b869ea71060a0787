package org.isim.model.games;

import java.util.List;
import java.util.stream.Collectors;

/** Coalitions in sentences. */
final class Named {
    private static final int MOST = 3;

    private Named() {}

    /** The first few by name, and how many more. */
    static String few(Game game, List<CoalitionSet> coalitions) {
        String names = coalitions.stream().limit(MOST).map(game::name).collect(Collectors.joining(", "));
        int more = coalitions.size() - MOST;
        return more > 0 ? names + " and " + more + " more" : names;
    }
}
