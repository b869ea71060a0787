package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * What became of a problem. Solvers hand back numbers in every state; only {@link Optimal} carries them, and only after its
 * certificate passed.
 */
public sealed interface Outcome {
    /** Which backend answered. */
    BackendName backend();

    /**
     * An optimal solution with the proof of it.
     *
     * @param basis where it stands, to start a related problem from; null where the backend has none
     */
    record Optimal(
            Solution solution,
            Certificate certificate,
            @Nullable Basis basis,
            BackendName backend) implements Outcome {}

    /** No point satisfies every row and bound. */
    record Infeasible(BackendName backend) implements Outcome {}

    /** The objective improves without end. */
    record Unbounded(BackendName backend) implements Outcome {}

    /** Stopped before an answer was found: time or iterations. */
    record LimitReached(String limit, BackendName backend) implements Outcome {}

    /** The backend broke down, or its answer did not pass the certificate. */
    record Failed(String reason, BackendName backend) implements Outcome {}

    /** Name and version of a backend, as "HiGHS 1.12.0". */
    record BackendName(String name, String version) {
        @Override
        public String toString() {
            return name + " " + version;
        }
    }
}
