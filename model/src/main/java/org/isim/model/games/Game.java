package org.isim.model.games;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative game with transferable utility (von Neumann &amp; Morgenstern 1944): a set N of players, named by codes in a fixed order, and the value
 * v(S) of every coalition S ⊆ N, all in one unit, v(∅) = 0. A coalition that cannot form has no value.
 */
public final class Game {
    /** Up to here the determinants of zeros and ones that decide ranks and signs stay within 2³¹ and their ratios above 1e-7. */
    public static final int MOST_PLAYERS = 16;

    private final List<String> players;
    private final double[] value; // by mask; NaN where there is none
    private final Gains gains;
    private final double accuracy;

    /** The value of a coalition, null where it cannot form. */
    @FunctionalInterface
    public interface Worth {
        @Nullable
        Double of(CoalitionSet coalition);
    }

    private Game(List<String> players, double[] value, Gains gains, double accuracy) {
        this.players = players;
        this.value = value;
        this.gains = gains;
        this.accuracy = accuracy;
    }

    /**
     * The game of these players, whose values are asked for once, in ascending order of masks, the empty coalition left out.
     *
     * @param players codes, each once
     */
    public static Game of(List<String> players, Worth worth) {
        int n = players.size();
        if (n < 1 || n > MOST_PLAYERS) {
            throw new IllegalArgumentException("a game of " + n + " players, expected 1 to " + MOST_PLAYERS);
        }
        if (new HashSet<>(players).size() < n) {
            throw new IllegalArgumentException("a player comes twice in " + players);
        }
        double[] value = new double[1 << n];
        for (int mask = 1; mask < value.length; mask++) {
            Double v = worth.of(new CoalitionSet(mask));
            value[mask] = v == null ? Double.NaN : v;
            if (v != null && !Double.isFinite(v)) {
                throw new IllegalArgumentException("coalition " + name(players, mask) + " has value " + v);
            }
        }
        return new Game(List.copyOf(players), value, new Gains(n, value), 0);
    }

    /** The same game with values that are right to this amount only, such as the accuracy of the programs they come from. */
    public Game knownTo(double amount) {
        if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("accuracy " + amount);
        }
        return new Game(players, value, gains, amount);
    }

    /** The amount below which two sums of money count as the same: 1e-9 of the gains, rounding of the values, or what they are known to. */
    public double tolerance() {
        return Math.max(Gains.RESOLUTION * gains.unit(), accuracy);
    }

    public int size() {
        return players.size();
    }

    /** Codes in the order of the game. */
    public List<String> players() {
        return players;
    }

    /** N, the coalition of all. */
    public CoalitionSet grand() {
        return CoalitionSet.all(size());
    }

    /** Every coalition but the empty one, ascending by mask. */
    public List<CoalitionSet> coalitions() {
        return IntStream.range(1, value.length).mapToObj(CoalitionSet::new).toList();
    }

    /** v(S); null where S cannot form. */
    public @Nullable Double value(CoalitionSet coalition) {
        double v = at(coalition.mask());
        return Double.isNaN(v) ? null : v;
    }

    /** v(S) by mask; NaN where S cannot form. */
    double at(int mask) {
        return value[mask];
    }

    boolean has(int mask) {
        return !Double.isNaN(value[mask]);
    }

    /** The coalitions without a value, ascending by mask. */
    public List<CoalitionSet> missing() {
        List<CoalitionSet> missing = new ArrayList<>();
        for (int mask = 1; mask < value.length; mask++) {
            if (!has(mask)) {
                missing.add(new CoalitionSet(mask));
            }
        }
        return missing;
    }

    /** The coalition of the players with these codes. */
    public CoalitionSet coalition(String... codes) {
        return CoalitionSet.of(Arrays.stream(codes).mapToInt(this::player).toArray());
    }

    private int player(String code) {
        int player = players.indexOf(code);
        if (player < 0) {
            throw new IllegalArgumentException("no player " + code + " in " + players);
        }
        return player;
    }

    /** As "ARM+KAZ". */
    public String name(CoalitionSet coalition) {
        return name(players, coalition.mask());
    }

    private static String name(List<String> players, int mask) {
        return new CoalitionSet(mask).players().mapToObj(players::get).collect(Collectors.joining("+"));
    }

    Gains gains() {
        return gains;
    }

    void requireFits(Allocation x) {
        if (x.size() != size()) {
            throw new IllegalArgumentException("an allocation to " + x.size() + " players in a game of " + size());
        }
    }
}
