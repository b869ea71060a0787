package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;

/** What the nucleolus of any game is like. */
class NucleolusPropertyTest {
    /** Rounding of values moves the nucleolus by some multiple of itself. */
    private static final double MOVES = 100;

    @Property(tries = 150)
    void withoutShortcutsItIsTheSame(
            @ForAll Kind kind, @ForAll @IntRange(min = 1, max = 4) int n, @ForAll long seed, @ForAll boolean pre) {
        Game scaled = Games.random(kind, n, seed);
        Game game = Games.transformed(scaled, 1 / scaled.gains().unit(), new double[n]);
        Nucleolus nucleolus = Games.found(pre ? Nucleolus.pre(game, Games.SOLVER) : Nucleolus.of(game, Games.SOLVER));
        double[] plain = BruteForceNucleolus.of(game, nucleolus.kind() == Nucleolus.Kind.NUCLEOLUS);
        if (n == 1) {
            plain = new double[] {game.at(1)};
        }
        assertThat(nucleolus.allocation().amounts()).containsExactly(plain, within(1e-6));
    }

    /** The largest excess is the smallest possible; so it is in the core where that is not empty. */
    @Property(tries = 100)
    void thePrenucleolusIsInTheLeastCore(
            @ForAll Kind kind, @ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Nucleolus nucleolus = Games.found(Nucleolus.pre(game, Games.SOLVER));
        assertThat(Excesses.at(game, nucleolus.allocation()).most())
                .isCloseTo(Games.leastCoreValue(game), within(game.tolerance()));
    }

    @Property(tries = 100)
    void theNucleolusIsInTheCoreWhereThereIsOne(
            @ForAll Kind kind, @ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Nucleolus nucleolus = Games.nucleolus(game);
        if (!Games.core(game).empty()) {
            assertThat(nucleolus.kind()).isEqualTo(Nucleolus.Kind.NUCLEOLUS);
            assertThat(Excesses.at(game, nucleolus.allocation()).worstBlocking())
                    .isNull();
        }
        for (int i = 0; i < n && nucleolus.kind() == Nucleolus.Kind.NUCLEOLUS; i++) {
            assertThat(nucleolus.allocation().amount(i)).isGreaterThanOrEqualTo(game.at(1 << i) - game.tolerance());
        }
    }

    @Property(tries = 80)
    void unitsAndOwnValuesDoNotMatter(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -3, max = 9) double logAlpha,
            @ForAll @DoubleRange(min = 0, max = 5) double logBeta) {
        Game game = Games.random(kind, n, seed);
        double alpha = Math.pow(10, logAlpha);
        double size = alpha * game.gains().unit() * Math.pow(10, logBeta);
        double[] beta = new Random(seed).doubles(n, -size, size).toArray();
        Game other = Games.transformed(game, alpha, beta);
        double[] x = Games.nucleolus(game).allocation().amounts();
        double[] expected = new double[n];
        Arrays.setAll(expected, i -> alpha * x[i] + beta[i]);
        assertThat(Games.nucleolus(other).allocation().amounts())
                .containsExactly(expected, within(MOVES * other.tolerance()));
    }

    @Property(tries = 60)
    void namesDoNotMatter(@ForAll Kind kind, @ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Allocation x = Games.nucleolus(game).allocation();
        Allocation renamed =
                Games.nucleolus(Games.renamed(game, i -> (i + 1) % n)).allocation();
        for (int i = 0; i < n; i++) {
            assertThat(renamed.amount((i + 1) % n)).isCloseTo(x.amount(i), within(MOVES * game.tolerance()));
        }
    }

    @Property(tries = 60)
    void playersThatAreAlikeGetTheSame(
            @ForAll Kind kind, @ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed) {
        Game game = Games.alike(Games.random(kind, n, seed), 0, n - 1);
        Allocation x = Games.nucleolus(game).allocation();
        assertThat(x.amount(0)).isCloseTo(x.amount(n - 1), within(MOVES * game.tolerance()));
    }

    @Property(tries = 60)
    void aDummyGetsItsOwnValue(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -2, max = 2) double own) {
        Game game = Games.withDummy(Games.random(kind, n, seed), own);
        assertThat(Games.nucleolus(game).allocation().amount(n)).isCloseTo(own, within(MOVES * game.tolerance()));
    }

    /** Where some values are missing and it exists all the same, no coalition that has one could be treated better. */
    @Property(tries = 60)
    void someValuesMayBeMissing(@ForAll Kind kind, @ForAll @IntRange(min = 3, max = 8) int n, @ForAll long seed) {
        Game full = Games.random(kind, n, seed);
        Random random = new Random(seed);
        Game game = Games.of(n, s -> s < full.grand().mask() && random.nextInt(4) == 0 ? Double.NaN : full.at(s));
        Answer<Nucleolus> answer = Nucleolus.pre(game, Games.SOLVER);
        if (answer instanceof Answer.None<Nucleolus> none) {
            assertThat(none.reason()).isInstanceOfAny(Reason.Unbounded.class, Reason.Undetermined.class);
            assertThat(none.reason().coalitions()).isEqualTo(game.missing());
        } else {
            assertThat(Excesses.at(game, Games.found(answer).allocation()).most())
                    .isCloseTo(Games.leastCoreValue(game), within(game.tolerance()));
        }
    }
}
