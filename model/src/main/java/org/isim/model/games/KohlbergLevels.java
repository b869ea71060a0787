package org.isim.model.games;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * The tests of {@link Kohlberg}'s criterion, from the largest excess down.
 *
 * <p>A level is the fewest coalitions, the worst off first and those tied by rounding together, that pass {@link BalanceTest}: where some fail, the next
 * that would lose by the side payments found is taken in, as long as its excess is within the tolerance of the largest.
 */
final class KohlbergLevels {
    /** Share of the tolerance within which excesses are tied by rounding. */
    private static final double TIED = 1.0 / 16;

    private final Game game;
    private final LinearSolver solver;
    private final Excesses excesses;
    private final Span span;
    private final List<CoalitionSet> known = new ArrayList<>(); // independent, N first
    private final List<CoalitionSet> held = new ArrayList<>();
    private final BitSet open = new BitSet(); // by mask
    private final List<Kohlberg.ExcessLevel> levels = new ArrayList<>();
    private int programs;

    KohlbergLevels(Game game, Allocation x, Nucleolus.Kind kind, LinearSolver solver) {
        this.game = game;
        this.solver = solver;
        excesses = Excesses.at(game, x);
        span = new Span(game.size());
        known.add(game.grand());
        for (int mask = 1; mask < game.grand().mask(); mask++) {
            open.set(mask, game.has(mask));
        }
        for (int i = 0; i < game.size(); i++) {
            if (kind == Nucleolus.Kind.NUCLEOLUS && excesses.at(1 << i) >= -game.tolerance()) {
                held.add(CoalitionSet.of(i));
            }
        }
    }

    Kohlberg verdict() {
        double error = Math.abs(excesses.overspent());
        if (!(error <= game.tolerance())) {
            return rejected("it does not share out what there is");
        }
        for (CoalitionSet player : held) {
            double excess = excesses.at(player.mask());
            error = Math.max(error, Math.abs(excess));
            if (excess > game.tolerance()) {
                return rejected(game.name(player) + " gets less than its own value");
            }
        }
        while (!span.isWhole() && !open.isEmpty()) {
            Kohlberg end = nextLevel();
            if (end != null) {
                return end;
            }
        }
        for (Kohlberg.ExcessLevel level : levels) {
            error = Math.max(error, level.spread());
        }
        return new Kohlberg.Accepted(List.copyOf(levels), error, span.isWhole(), programs);
    }

    /** Null where a level passes. */
    private @Nullable Kohlberg nextLevel() {
        List<Excess> all = open.stream()
                .mapToObj(mask -> new Excess(new CoalitionSet(mask), excesses.at(mask)))
                .sorted(Comparator.comparingDouble(Excess::amount).reversed())
                .toList();
        double least = all.get(0).amount() - game.tolerance();
        int end = withTies(all, 1, least);
        while (true) {
            List<CoalitionSet> tested =
                    all.subList(0, end).stream().map(Excess::coalition).toList();
            List<CoalitionSet> heldHere = held.stream()
                    .filter(i -> !span.contains(i.mask()) && !tested.contains(i))
                    .toList();
            Answer<BalanceTest> answer = BalanceTest.of(game.size(), tested, heldHere, known, solver);
            programs++;
            if (!(answer instanceof Answer.Found<BalanceTest> found)) {
                return new Kohlberg.Undecided(((Answer.None<BalanceTest>) answer).reason(), programs);
            }
            Allocation d = found.value().sidePayments();
            if (d == null) {
                double most = all.get(0).amount();
                pass(most, most - all.get(end - 1).amount(), found.value().weights());
                return null;
            }
            int loser = end;
            while (loser < all.size() && d.of(all.get(loser).coalition()) >= -BalanceTest.POSITIVE) {
                loser++;
            }
            if (loser == all.size() || all.get(loser).amount() < least) {
                return missed(tested, d);
            }
            end = withTies(all, loser + 1, least);
        }
    }

    /** The end of the list of coalitions tied with the one before {@code end}. */
    private int withTies(List<Excess> all, int end, double least) {
        int tied = end;
        while (tied < all.size()
                && all.get(tied).amount() >= least
                && all.get(tied - 1).amount() - all.get(tied).amount() <= TIED * game.tolerance()) {
            tied++;
        }
        return tied;
    }

    /** The coalitions of a level that passes are balanced with those above: from here on their sums count as known. */
    private void pass(double excess, double spread, List<Weighted> weights) {
        levels.add(new Kohlberg.ExcessLevel(excess, spread, weights));
        for (Weighted w : weights) {
            if (span.add(w.coalition().mask())) {
                known.add(w.coalition());
            }
        }
        Arrays.stream(open.stream().filter(span::contains).toArray()).forEach(open::clear);
    }

    private Kohlberg missed(List<CoalitionSet> tested, Allocation d) {
        List<CoalitionSet> gaining =
                tested.stream().filter(s -> d.of(s) > BalanceTest.POSITIVE).toList();
        String payments = IntStream.range(0, game.size())
                .filter(i -> Math.abs(d.amount(i)) > BalanceTest.POSITIVE)
                .mapToObj(i -> game.players().get(i) + (d.amount(i) > 0 ? " gets" : " pays"))
                .collect(Collectors.joining(", "));
        return new Kohlberg.Rejected(
                "side payments would raise " + Named.few(game, gaining)
                        + " and lower no coalition that is as badly off: " + payments,
                d.amounts(),
                programs);
    }

    private Kohlberg rejected(String reason) {
        return new Kohlberg.Rejected(reason, new double[0], programs);
    }
}
