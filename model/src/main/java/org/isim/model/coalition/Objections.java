package org.isim.model.coalition;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coalitions could gain over a solution: the core of the game without side payments (Aumann &amp; Peleg 1960), asked coalition by coalition.
 *
 * @param all of the coalitions that can meet their needs, ascending by mask
 */
public record Objections(List<Objection> all) {
    /** A gain below this, as a share of living standards, is no reason to leave. */
    public static final double NO_GAIN = 1e-6;

    public Objections {
        all = List.copyOf(all);
    }

    /** The coalition that gains most; null where there is none. */
    public @Nullable Objection worst() {
        return all.stream()
                // of equal ones the first by mask, whatever the last digits of a solver
                .max(Comparator.comparingDouble((Objection o) -> Math.rint(o.gain() * 1e9))
                        .thenComparing(o -> -o.coalition().mask()))
                .orElse(null);
    }

    /** Whether it is proved that nobody gains by leaving: the certified bound of every coalition is below {@link #NO_GAIN}. */
    public boolean unblocked() {
        return all.stream().allMatch(o -> o.bound() <= NO_GAIN);
    }

    /** The coalitions that would gain, largest gain first. */
    public List<Objection> blocking() {
        return all.stream()
                .filter(o -> o.gain() > NO_GAIN)
                .sorted(Comparator.comparingDouble(Objection::gain).reversed())
                .toList();
    }
}
