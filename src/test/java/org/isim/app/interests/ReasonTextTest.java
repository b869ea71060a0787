package org.isim.app.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isim.app.language.Language;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.isim.model.games.Reason;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
    private static final Game GAME = Game.of(List.of("A", "B", "C"), coalition -> 1.0);

    @Test
    void reasonsNameCoalitionsAFewByName() {
        List<CoalitionSet> few = List.of(CoalitionSet.of(0), CoalitionSet.of(0, 2));
        List<CoalitionSet> many = GAME.coalitions();
        assertThat(said(new Reason.NothingToShare(CoalitionSet.of(0, 1))))
                .isEqualTo("the coalition of all, A+B, cannot form");
        assertThat(said(new Reason.NeedsAll(many)))
                .isEqualTo("it needs every coalition, and A, B, A+B and 4 more cannot form");
        assertThat(said(new Reason.Unbounded(few)))
                .isEqualTo("the coalitions that have a value do not bound what a player can get; A, A+C cannot form");
        assertThat(said(new Reason.Undetermined(CoalitionSet.of(1, 2), few)))
                .isEqualTo("the coalitions that have a value do not tell B, C apart; A, A+C cannot form");
        assertThat(ReasonText.of(new Reason.NeedsAll(few), GAME, Language.RU))
                .isEqualTo("нужны все коалиции, а A, A+C не могут сложиться");
        assertThat(ReasonText.of(null, GAME, Language.EN)).isNull();
    }

    private static String said(Reason reason) {
        return String.valueOf(ReasonText.of(reason, GAME, Language.EN));
    }
}
