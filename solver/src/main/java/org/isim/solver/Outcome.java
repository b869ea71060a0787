package org.isim.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a problem. Solvers hand back numbers in every state; only {@link Optimal} carries them, and only after its
 * certificate passed.
 */
public sealed interface Outcome {
    /** Which backend answered. */
    BackendName backend();

    /** Why backends that come before it did not answer, one sentence each; empty where the first one did. */
    List<String> notes();

    /**
     * An optimal solution with the proof of it.
     *
     * @param start for a related problem; null where the backend has none
     * @param integers where columns must be whole: how good the choice of whole numbers is; null without such columns. Prices and
     *     certificate are then those of the linear program in which the whole numbers are held
     */
    record Optimal(
            Solution solution,
            Certificate certificate,
            @Nullable StartingPoint start,
            @Nullable IntegerProof integers,
            BackendName backend,
            List<String> notes)
            implements Outcome {

        /** Whether it was found by the problem's {@link Structure}: only a method that uses one comes from the middle. */
        public boolean isByStructure() {
            return start instanceof MiddlePoint;
        }

        /** The vertex where it stands; null where it is none. */
        public @Nullable Basis basis() {
            return start instanceof Basis basis ? basis : null;
        }
    }

    /** No point satisfies every row and bound: the least that must be missed was found and is positive. */
    record Infeasible(BackendName backend, List<String> notes) implements Outcome {}

    /** The objective improves without end: there is a point, and a direction that improves and never meets a side. */
    record Unbounded(BackendName backend, List<String> notes) implements Outcome {}

    /**
     * Stopped before an answer was found.
     *
     * @param seconds that it might take; infinite where somebody asked for an end before
     * @param best a feasible point that was at hand, with its prices; null where there was none
     * @param gap no point is better than the best one by more, relative to the objective; NaN where there is none
     */
    record LimitReached(
            double seconds,
            BackendName backend,
            List<String> notes,
            @Nullable Solution best,
            double gap) implements Outcome {

        public LimitReached(double seconds, BackendName backend, List<String> notes) {
            this(seconds, backend, notes, null, Double.NaN);
        }

        public boolean isInterrupted() {
            return Double.isInfinite(seconds);
        }
    }

    /** Every backend broke down, or its answers did not pass the certificate. */
    record Failed(String reason, BackendName backend, List<String> notes) implements Outcome {}

    /** Name and version of a backend, as "HiGHS 1.12.0". */
    record BackendName(String name, String version) {
        @Override
        public String toString() {
            return name + " " + version;
        }
    }
}
