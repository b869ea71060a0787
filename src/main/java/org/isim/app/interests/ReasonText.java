package org.isim.app.interests;

import java.util.List;
import java.util.stream.Collectors;
import org.isim.app.language.Language;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.isim.model.games.Reason;
import org.jspecify.annotations.Nullable;

/** Why a game has no core, value or nucleolus, without a full stop. */
final class ReasonText {
    /** Coalitions by name before the rest is only counted. */
    private static final int MOST = 3;

    private ReasonText() {}

    /** Null where there is no reason, since there is what was asked for. */
    static @Nullable String of(@Nullable Reason reason, Game game, Language language) {
        if (reason == null) {
            return null;
        }
        String coalitions = few(reason.coalitions(), game, language);
        if (reason instanceof Reason.NothingToShare) {
            return language.text("game.nothing-to-share", coalitions);
        }
        if (reason instanceof Reason.NeedsAll) {
            return language.text("game.needs-all", coalitions);
        }
        if (reason instanceof Reason.Unbounded) {
            return language.text("game.unbounded", coalitions);
        }
        if (reason instanceof Reason.Undetermined undetermined) {
            String players = undetermined
                    .players()
                    .players()
                    .mapToObj(game.players()::get)
                    .collect(Collectors.joining(", "));
            return language.text("game.undetermined", players, coalitions);
        }
        return reason instanceof Reason.Unproved unproved
                ? language.text("game.unproved", unproved.what())
                : language.text("game.unsolved", ((Reason.Unsolved) reason).what());
    }

    private static String few(List<CoalitionSet> coalitions, Game game, Language language) {
        String names = coalitions.stream().limit(MOST).map(game::name).collect(Collectors.joining(", "));
        int more = coalitions.size() - MOST;
        return more > 0 ? language.text("game.more", names, Integer.toString(more)) : names;
    }
}
