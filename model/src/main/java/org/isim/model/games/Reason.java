package org.isim.model.games;

import java.util.List;

/** Why something that was asked of a game is not there. */
public sealed interface Reason {
    /** Coalitions without a value that it comes from; empty where it comes from another thing. */
    default List<CoalitionSet> coalitions() {
        return List.of();
    }

    /** The coalition of all cannot form, so there is nothing to share. */
    record NothingToShare(CoalitionSet all) implements Reason {
        @Override
        public List<CoalitionSet> coalitions() {
            return List.of(all);
        }
    }

    /** Every coalition is needed, and these cannot form. */
    record NeedsAll(List<CoalitionSet> coalitions) implements Reason {}

    /** The coalitions that have a value do not bound what a player can get. */
    record Unbounded(List<CoalitionSet> coalitions) implements Reason {}

    /** The coalitions that have a value do not tell these players apart. */
    record Undetermined(CoalitionSet players, List<CoalitionSet> coalitions) implements Reason {}

    /**
     * It is found, but not to the digits that its proof needs.
     *
     * @param what for who looks into it, in English, with figures
     */
    record Unproved(String what) implements Reason {}

    /**
     * A linear program of it is not solved.
     *
     * @param what became of it, in English
     */
    record Unsolved(String what) implements Reason {}
}
