package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;
import org.junit.jupiter.api.Test;

/** Kohlberg's criterion accepts the nucleolus and nothing else. */
class KohlbergTest {

    @Test
    void itSaysWhoCouldBeRaised() {
        Game game = Games.of(new double[] {0, 3, 5, 10});
        Kohlberg verdict = check(game, Allocation.of(3.5, 6.5));
        assertThat(((Kohlberg.Rejected) verdict).reason())
                .isEqualTo("side payments would raise A and lower no coalition that is as badly off: A gets, B pays");
        assertThat(((Kohlberg.Rejected) verdict).sidePayments()).containsExactly(1, -1);
    }

    @Test
    void itRefusesWhatIsNoImputation() {
        Game game = Games.of(new double[] {0, 3, 5, 10});
        assertThat(((Kohlberg.Rejected) check(game, Allocation.of(4, 5))).reason())
                .isEqualTo("it does not share out what there is");
        assertThat(((Kohlberg.Rejected) check(game, Allocation.of(2, 8))).reason())
                .isEqualTo("A gets less than its own value");
    }

    /** An allocation that gives players less than their own value is not what the nucleolus is compared with, though the prenucleolus would be. */
    @Test
    void theKindDecidesWhatIsCompared() {
        Game game = Games.of(3, s -> s == 3 ? 1 : 0);
        Allocation pre = Allocation.of(0.25, 0.25, -0.5);
        assertThat(Kohlberg.check(game, pre, Nucleolus.Kind.PRENUCLEOLUS, Games.SOLVER))
                .isInstanceOf(Kohlberg.Accepted.class);
        assertThat(check(game, pre)).isInstanceOf(Kohlberg.Rejected.class);
    }

    /** A value known to a tenth: two excesses that differ by less may be one level, and the error says so. */
    @Test
    void itAllowsForWhatValuesAreKnownTo() {
        Game game = Games.of(new double[] {0, 3, 5, 10});
        Allocation close = Allocation.of(3.99, 6.01);
        assertThat(check(game, close)).isInstanceOf(Kohlberg.Rejected.class);
        Kohlberg.Accepted accepted = (Kohlberg.Accepted) check(game.knownTo(0.1), close);
        assertThat(accepted.error()).isBetween(0.019, 0.021);
    }

    /** The shares of the Shapley value are another solution, except for two players and by accident. */
    @Property(tries = 60)
    void theShapleyValueIsAccepted(@ForAll Kind kind, @ForAll long seed) {
        Game game = Games.random(kind, 2, seed);
        Kohlberg verdict =
                Kohlberg.check(game, Games.found(Shapley.value(game)), Nucleolus.Kind.PRENUCLEOLUS, Games.SOLVER);
        assertThat(verdict).isInstanceOf(Kohlberg.Accepted.class);
    }

    /** Moved by 1e-4 of the gains it is refused, and the side payments named make the sorted excesses smaller. */
    @Property(tries = 150)
    void itRefusesAnythingElse(
            @ForAll Kind kind, @ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed, @ForAll boolean pre) {
        Game game = Games.random(kind, n, seed);
        Nucleolus found = Games.found(pre ? Nucleolus.pre(game, Games.SOLVER) : Nucleolus.of(game, Games.SOLVER));
        double[] moved = found.allocation().amounts();
        Random random = new Random(seed);
        int from = random.nextInt(n);
        int to = (from + 1 + random.nextInt(n - 1)) % n;
        double by = 1e-4 * game.gains().unit();
        moved[from] -= by;
        moved[to] += by;
        Kohlberg verdict = Kohlberg.check(game, Allocation.of(moved), found.kind(), Games.SOLVER);
        assertThat(verdict).isInstanceOf(Kohlberg.Rejected.class);
        double[] d = ((Kohlberg.Rejected) verdict).sidePayments();
        if (d.length > 0) {
            assertThat(Arrays.stream(d).sum()).isBetween(-1e-9, 1e-9);
            double[] better = moved.clone();
            Arrays.setAll(better, i -> moved[i] + game.tolerance() * d[i] / n);
            assertThat(firstDifference(excesses(game, moved), excesses(game, better), 1e-3 * game.tolerance()))
                    .isPositive();
        }
    }

    private static double[] excesses(Game game, double[] x) {
        List<Excess> all = Excesses.at(game, Allocation.of(x)).all();
        return all.stream().mapToDouble(Excess::amount).toArray();
    }

    /** By how much the first is larger where they first differ. */
    private static double firstDifference(double[] a, double[] b, double same) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > same) {
                return a[k] - b[k];
            }
        }
        return 0;
    }

    private static Kohlberg check(Game game, Allocation x) {
        return Kohlberg.check(game, x, Nucleolus.Kind.NUCLEOLUS, Games.SOLVER);
    }
}
