package org.isim.model.coalition;

import java.util.List;

/**
 * What a coalition could do alone.
 *
 * @param value what it reaches
 * @param objections what its members could gain over each of some solutions, in their order; empty where it cannot meet its needs, and of all members together, whom nobody is left to leave
 */
public record CoalitionFindings(CoalitionValue value, List<Objection> objections) {
    public CoalitionFindings {
        objections = List.copyOf(objections);
    }

    /** What coalitions could gain over the n-th solution. */
    public static Objections objections(List<CoalitionFindings> all, int n) {
        return new Objections(all.stream()
                .filter(one -> !one.objections.isEmpty())
                .map(one -> one.objections.get(n))
                .toList());
    }
}
