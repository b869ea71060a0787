package org.isim.model.coalition;

import java.util.Arrays;
import java.util.List;
import org.isim.model.games.CoalitionSet;
import org.jspecify.annotations.Nullable;

/**
 * What a coalition reaches alone.
 *
 * @param coalition its members, by their index in the union
 * @param value v(S) = max Σ C[r] z[r]; null where it cannot meet its needs
 * @param accuracy by how much v(S) may be too small
 * @param livingStandards z[r] under the concept in use, by member of the union, NaN of those outside; null where the coalition has no plan under it
 * @param shortages the needs it cannot meet, the largest first; empty where it has a value
 */
public record CoalitionValue(
        CoalitionSet coalition,
        @Nullable Double value,
        double accuracy,
        double @Nullable [] livingStandards,
        List<Shortage> shortages) {
    public CoalitionValue {
        shortages = List.copyOf(shortages);
    }

    /** Of a coalition that cannot meet its needs. */
    public static CoalitionValue unable(CoalitionSet coalition, List<Shortage> shortages) {
        return new CoalitionValue(coalition, null, 0, null, shortages);
    }

    /** @param livingStandards empty where there is no plan under the concept in use */
    public static CoalitionValue of(CoalitionSet coalition, double value, double accuracy, double[] livingStandards) {
        double[] z = livingStandards.length == 0 ? null : livingStandards;
        return new CoalitionValue(coalition, value, accuracy, z, List.of());
    }

    public boolean feasible() {
        return value != null;
    }

    /** z[r] under the concept in use; null where there is none. */
    public @Nullable Double livingStandard(int r) {
        return livingStandards == null || Double.isNaN(livingStandards[r]) ? null : (Double) livingStandards[r];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoalitionValue that
                && coalition.equals(that.coalition)
                && java.util.Objects.equals(value, that.value)
                && accuracy == that.accuracy
                && Arrays.equals(livingStandards, that.livingStandards)
                && shortages.equals(that.shortages);
    }

    @Override
    public int hashCode() {
        return coalition.hashCode();
    }
}
