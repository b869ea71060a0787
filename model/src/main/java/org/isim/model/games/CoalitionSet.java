package org.isim.model.games;

import java.util.stream.IntStream;

/**
 * A coalition: the set of its players as a bit mask, bit i for player i.
 *
 * @param mask Σ 2^i over the players i in it; 0 is the empty coalition
 */
public record CoalitionSet(int mask) {
    public CoalitionSet {
        if (mask < 0) {
            throw new IllegalArgumentException("mask " + mask);
        }
    }

    public static CoalitionSet of(int... players) {
        int mask = 0;
        for (int i : players) {
            mask |= 1 << i;
        }
        return new CoalitionSet(mask);
    }

    /** All of the first {@code n} players. */
    public static CoalitionSet all(int n) {
        return new CoalitionSet((1 << n) - 1);
    }

    public boolean contains(int player) {
        return (mask >> player & 1) == 1;
    }

    public boolean contains(CoalitionSet other) {
        return (other.mask & ~mask) == 0;
    }

    /** |S|. */
    public int size() {
        return Integer.bitCount(mask);
    }

    public CoalitionSet with(int player) {
        return new CoalitionSet(mask | 1 << player);
    }

    public CoalitionSet without(int player) {
        return new CoalitionSet(mask & ~(1 << player));
    }

    /** Its players who are not in the other. */
    public CoalitionSet without(CoalitionSet other) {
        return new CoalitionSet(mask & ~other.mask);
    }

    /** Its players, ascending. */
    public IntStream players() {
        return IntStream.range(0, Integer.SIZE - Integer.numberOfLeadingZeros(mask))
                .filter(this::contains);
    }
}
