package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.model.games.Games.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nucleoli that are known. */
class NucleolusTest {
    private static final double CLOSE = 1e-9;
    private static final double NONE = Double.NaN;

    /** The bankruptcy of the Talmud (Kethubot 93a): claims of 100, 200, 300. Equal shares of 100; 50, 75, 75 of 200; in proportion of 300. */
    @Test
    void theTalmud() {
        assertNucleolus(bankruptcy(100, 100, 200, 300), 100 / 3.0, 100 / 3.0, 100 / 3.0);
        assertNucleolus(bankruptcy(200, 100, 200, 300), 50, 75, 75);
        assertNucleolus(bankruptcy(300, 100, 200, 300), 50, 100, 150);
    }

    /** Aumann & Maschler 1985: of any estate the nucleolus is the rule that gives equal gains up to half the claims, then equal losses. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 150, 240, 299, 301, 450, 555, 600})
    void contestedGarments(double estate) {
        double[] claims = {100, 200, 300};
        assertNucleolus(bankruptcy(estate, claims), divided(estate, claims));
        double[] many = {60, 90, 20, 150, 80, 100, 100};
        assertNucleolus(bankruptcy(estate, many), divided(estate, many));
    }

    /** v(S) = what is left of the estate once the others are paid. */
    private static Game bankruptcy(double estate, double... claims) {
        double all = Arrays.stream(claims).sum();
        return Games.of(
                claims.length,
                s -> Math.max(0, estate - all + Sum.over(claims, s).value()));
    }

    private static double[] divided(double estate, double[] claims) {
        double all = Arrays.stream(claims).sum();
        double[] half = Arrays.stream(claims).map(c -> c / 2).toArray();
        if (estate <= all / 2) {
            return equalGains(estate, half);
        }
        double[] losses = equalGains(all - estate, half);
        return IntStream.range(0, claims.length)
                .mapToDouble(i -> claims[i] - losses[i])
                .toArray();
    }

    /** min(most[i], a) with Σ = amount; a by bisection. */
    private static double[] equalGains(double amount, double[] most) {
        double low = 0;
        double high = amount;
        for (int k = 0; k < 200; k++) {
            double a = (low + high) / 2;
            if (Arrays.stream(most).map(m -> Math.min(m, a)).sum() < amount) {
                low = a;
            } else {
                high = a;
            }
        }
        double a = high;
        return Arrays.stream(most).map(m -> Math.min(m, a)).toArray();
    }

    /** Core and nucleolus coincide where the core is a point. */
    @Test
    void gloves() {
        assertNucleolus(Games.of(3, s -> (s & 1) == 1 && s > 1 ? 1 : 0), 1, 0, 0);
    }

    /** Peleg 1968: in a vote that always has a winner the nucleolus is in proportion to the fairest weights, here 2, 1, 1, 1. */
    @Test
    void votes() {
        assertNucleolus(Games.majority(3, 2, 1, 1, 1), 0.4, 0.2, 0.2, 0.2);
    }

    /**
     * Littlechild 1974: a runway for aircraft that need 1, 2, 3 of length. The shortest pays min(1/2, 2/3, 3/3); then the next min((2 − 1/2)/2, (3 − 1/2)/2);
     * the longest the rest.
     */
    @Test
    void theRunway() {
        Game game = Games.of(3, s -> -(Integer.SIZE - Integer.numberOfLeadingZeros(s)));
        assertNucleolus(game, -0.5, -0.75, -1.75);
    }

    /**
     * Two players share the gain of joining equally: 10 − 3 − 5 = 2. Three alike, pairs worth nothing more, share equally.
     */
    @Test
    void equalGains() {
        assertNucleolus(Games.of(new double[] {0, 3, 5, 10}), 4, 6);
        assertNucleolus(Games.of(3, s -> s == 7 ? 9 : 0), 3, 3, 3);
    }

    @Test
    void onePlayer() {
        Nucleolus nucleolus = Games.nucleolus(Games.of(1, s -> 5));
        assertThat(nucleolus.allocation()).isEqualTo(Allocation.of(5));
        assertThat(nucleolus.programs()).isZero();
        assertThat(nucleolus.proof().unique()).isTrue();
    }

    /** Each has 2 alone and all have 3: there is no imputation; the loss of 3 is shared equally. */
    @Test
    void whereOwnValuesSumToMoreItIsThePrenucleolus() {
        Game game = Games.of(3, s -> Integer.bitCount(s) == 1 ? 2 : Integer.bitCount(s) == 2 ? 0 : 3);
        Nucleolus nucleolus = Games.nucleolus(game);
        assertThat(nucleolus.kind()).isEqualTo(Nucleolus.Kind.PRENUCLEOLUS);
        assertThat(nucleolus.allocation().amounts()).containsExactly(new double[] {1, 1, 1}, within(CLOSE));
    }

    /**
     * A and B have 1 together, all have nothing. Nobody may get less than the nothing it has alone: all get nothing. Without that rule C pays: at (a, a, −2a) A+B
     * lack 1 − 2a and C lacks 2a, so a = 1/4.
     */
    @Test
    void nucleolusAndPrenucleolusDiffer() {
        Game game = Games.of(3, s -> s == 3 ? 1 : 0);
        assertNucleolus(game, 0, 0, 0);
        assertThat(Games.nucleolus(game).kind()).isEqualTo(Nucleolus.Kind.NUCLEOLUS);
        Nucleolus pre = Games.found(Nucleolus.pre(game, Games.SOLVER));
        assertThat(pre.kind()).isEqualTo(Nucleolus.Kind.PRENUCLEOLUS);
        assertThat(pre.allocation().amounts()).containsExactly(new double[] {0.25, 0.25, -0.5}, within(CLOSE));
        Kohlberg other = Kohlberg.check(game, Allocation.of(0, 0, 0), Nucleolus.Kind.PRENUCLEOLUS, Games.SOLVER);
        assertThat(other).isInstanceOf(Kohlberg.Rejected.class);
    }

    /** The levels say who is how far from leaving: in (10 − 3 − 5)/2 = 1 for both. */
    @Test
    void levelsAreExcesses() {
        Game game = Games.of(new double[] {0, 3, 5, 10});
        Kohlberg.ExcessLevel level = Games.nucleolus(game).proof().levels().get(0);
        assertThat(level.excess()).isCloseTo(-1, within(CLOSE));
        assertThat(level.weights()).extracting(w -> game.name(w.coalition())).containsExactlyInAnyOrder("A", "B");
    }

    /** Without the pairs only the singles count: equal gains. With A+B alone it is not told who of them gets what. */
    @Test
    void coalitionsThatCannotFormAreSkipped() {
        Game singles = Games.of(new double[] {0, 1, 2, NONE, 3, NONE, NONE, 9});
        assertNucleolus(singles, 2, 3, 4);
        assertThat(Games.nucleolus(singles).skipped()).extracting(singles::name).containsExactly("A+B", "A+C", "B+C");
        assertThat(none(Games.of(new double[] {0, NONE, NONE, 5, 1, NONE, NONE, 9})))
                .isEqualTo(new Reason.Undetermined(
                        CoalitionSet.of(0, 1),
                        List.of(CoalitionSet.of(0), CoalitionSet.of(1), CoalitionSet.of(0, 2), CoalitionSet.of(1, 2))));
        assertThat(none(Games.of(new double[] {0, NONE, 1, NONE, 1, NONE, 3, 9})))
                .isEqualTo(new Reason.Unbounded(
                        List.of(CoalitionSet.of(0), CoalitionSet.of(0, 1), CoalitionSet.of(0, 2))));
        assertThat(none(Games.of(new double[] {0, 1, 1, NONE})))
                .isEqualTo(new Reason.NothingToShare(CoalitionSet.of(0, 1)));
    }

    private static @Nullable Reason none(Game game) {
        return Nucleolus.of(game, Games.SOLVER).reason();
    }

    /** Everything ties. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 12})
    void gamesThatDoNotMatter(int n) {
        assertNucleolus(Games.of(n, s -> 0), new double[n]);
        double[] own = IntStream.range(0, n).mapToDouble(i -> 1e6 / (i + 3)).toArray();
        assertNucleolus(Games.of(n, s -> Sum.over(own, s).value()), own);
        double[] same = new double[n];
        Arrays.fill(same, 1.0 / n);
        assertNucleolus(Games.of(n, s -> Integer.bitCount(s) == n ? 1 : 0), same);
    }

    /** Sums as a program makes them, each with its own rounding: noise of 1e-16 of the values makes no game, and no work: a program a level and one to prove it. */
    @Test
    void roundingIsNoGain() {
        double[] own = new Random(2).doubles(12, 0, 1e6).toArray();
        Game game = Games.of(
                12,
                s -> IntStream.range(0, 12)
                        .filter(i -> (s >> i & 1) == 1)
                        .mapToDouble(i -> own[i])
                        .reduce(0, (sum, term) -> sum + term));
        Nucleolus nucleolus = Games.nucleolus(game);
        assertThat(nucleolus.allocation().amounts()).containsExactly(own, within(1e-8));
        assertThat(nucleolus.programs()).isLessThanOrEqualTo(2 * 11);
        assertThat(Games.core(game).empty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twelvePlayers(long seed) {
        Game game = Games.random(Kind.SUPERADDITIVE, 12, seed);
        Nucleolus nucleolus = Games.nucleolus(game);
        assertThat(Excesses.at(game, nucleolus.allocation()).most())
                .isCloseTo(Games.leastCoreValue(game), within(game.tolerance()));
        Allocation shapley = Games.found(Shapley.value(game));
        assertThat(shapley.of(game.grand())).isCloseTo(game.at(4095), within(1e-12 * game.at(4095)));
    }

    private static void assertNucleolus(Game game, double... expected) {
        Nucleolus nucleolus = Games.nucleolus(game);
        double size = Math.max(1, Math.abs(game.at(game.grand().mask())));
        assertThat(nucleolus.allocation().amounts()).containsExactly(expected, within(CLOSE * size));
        assertThat(nucleolus.proof().unique()).isTrue();
        assertThat(nucleolus.proof().error()).isLessThanOrEqualTo(game.tolerance());
    }
}
