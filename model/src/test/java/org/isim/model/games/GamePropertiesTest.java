package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;
import org.junit.jupiter.api.Test;

/** Properties of games and where they fail. */
class GamePropertiesTest {

    /** v(A) = 3, v(B) = 4, v(C) = 1; AB 6, AC 5, BC 5; all 9. A and B together are worth 1 less than apart; AB and AC bring 11 where ABC and A bring 12. */
    @Test
    void theWorstViolationIsNamed() {
        Game game = Games.of(new double[] {0, 3, 4, 6, 1, 5, 5, 9});
        GameProperty superadditive = GameProperties.superadditive(game);
        assertThat(superadditive.holds()).isFalse();
        assertThat(superadditive.violation()).isEqualTo(1, within(1e-12));
        assertThat(superadditive.witness()).containsExactly(game.coalition("A"), game.coalition("B"));
        GameProperty convex = GameProperties.convex(game);
        assertThat(convex.violation()).isEqualTo(1, within(1e-12));
        assertThat(convex.witness()).containsExactly(game.coalition("A"), game.coalition("B"));
        assertThat(GameProperties.monotone(game).isProved()).isTrue();
        assertThat(GameProperties.essential(game).isProved()).isTrue();
    }

    /** All three can have 10, any two 9, one alone 5: the sum of the singles is 15, and A+B with 9 are worth less than A and B. */
    @Test
    void nothingToShareIsInessential() {
        Game game = Games.of(new double[] {0, 5, 5, 9, 5, 9, 9, 10});
        GameProperty essential = GameProperties.essential(game);
        assertThat(essential.holds()).isFalse();
        assertThat(essential.violation()).isEqualTo(5);
        assertThat(essential.witness()).hasSize(3);
    }

    /** A alone has 7, with B only 4. */
    @Test
    void whoIsWorthMoreWithoutTheOther() {
        Game game = Games.of(new double[] {0, 7, 0, 4});
        GameProperty monotone = GameProperties.monotone(game);
        assertThat(monotone.violation()).isEqualTo(3);
        assertThat(monotone.witness()).containsExactly(game.coalition("A"), game.grand());
    }

    /** Simple majority of three: each pair with weight a half is worth 3/2, all together 1. */
    @Test
    void anUnbalancedGameShowsTheCollection() {
        Game game = Games.majority(2, 1, 1, 1);
        GameProperty balanced = GameProperties.balanced(Games.core(game));
        assertThat(balanced.holds()).isFalse();
        assertThat(balanced.violation()).isCloseTo(0.5, within(1e-12));
        assertThat(balanced.witness())
                .containsExactlyInAnyOrder(
                        game.coalition("A", "B"), game.coalition("A", "C"), game.coalition("B", "C"));
        assertThat(GameProperties.balanced(Games.core(Games.majority(3, 1, 1, 1)))
                        .isProved())
                .isTrue();
    }

    /** What is missing is counted, not guessed: without v(A+B), superadditivity of A with B, and of A+B with C, stay open. */
    @Test
    void casesWithoutAValueAreCounted() {
        Game game = Games.of(new double[] {0, 1, 1, Double.NaN, 1, 3, 3, 6});
        GameProperty property = GameProperties.superadditive(game);
        assertThat(property.holds()).isTrue();
        assertThat(property.isProved()).isFalse();
        assertThat(property.unchecked()).isEqualTo(2);
        assertThat(GameProperties.essential(Games.of(new double[] {0, Double.NaN, 1, 5}))
                        .unchecked())
                .isEqualTo(1);
    }

    @Property(tries = 60)
    void gamesBuiltToHaveAPropertyHaveIt(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        Game convex = Games.random(Kind.CONVEX, n, seed);
        assertThat(GameProperties.convex(convex).isProved()).isTrue();
        assertThat(GameProperties.superadditive(convex).isProved()).isTrue();
        assertThat(GameProperties.superadditive(Games.random(Kind.SUPERADDITIVE, n, seed))
                        .isProved())
                .isTrue();
    }

    /** Against the definition over all pairs: v(S) + v(T) ≤ v(S∪T) + v(S∩T). */
    @Property(tries = 60)
    void convexityByPairsOfPlayersIsConvexityByPairsOfCoalitions(
            @ForAll @IntRange(min = 2, max = 5) int n, @ForAll long seed, @ForAll boolean integers) {
        Game game = Games.random(integers ? Kind.INTEGERS : Kind.ANY, n, seed);
        boolean convex = true;
        for (int s = 0; s <= game.grand().mask(); s++) {
            for (int t = 0; t <= game.grand().mask(); t++) {
                convex &= game.at(s) + game.at(t) <= game.at(s | t) + game.at(s & t) + 1e-9;
            }
        }
        assertThat(GameProperties.convex(game).holds()).isEqualTo(convex);
    }
}
