package org.isim.model.plan;

import java.util.List;

/**
 * A part of the work, named where time is over in it.
 *
 * @param of what tells it from others of its kind: a scenario's name, or which of how many
 */
public record Work(Kind kind, List<String> of) {
    /** Kinds of work. */
    public enum Kind {
        /** One of the programs of a concept, by its number. */
        PROGRAM,
        /** A program beside those of a plan. */
        BESIDE,
        /** Choosing among plans with the same optimum. */
        TIES,
        /** A scenario, by name. */
        SCENARIO,
        /** The reference, by name. */
        REFERENCE,
        /** What members of a scenario have alone. */
        ALONE,
        /** The same of a scenario's reference. */
        ALONE_IN_REFERENCE,
        /** What the chains of a scenario are worth. */
        CHAINS,
        /** The ranges of a scenario's prices. */
        RANGES,
        /** Whether a scenario has a plan. */
        HAS_PLAN,
        /** Why it has none. */
        HAS_NO_PLAN,
        /** The scenario as it stands, before data are drawn. */
        WITHOUT_DRAWS,
        /** One of the samples of drawn data, by its number and how many there are; those before it are kept. */
        SAMPLE
    }

    public Work(Kind kind, String... of) {
        this(kind, List.of(of));
    }

    /** As "PROGRAM 1". */
    @Override
    public String toString() {
        return of.isEmpty() ? kind.name() : kind + " " + String.join(" ", of);
    }
}
