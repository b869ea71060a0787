package org.isim.model.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isim.solver.explain.Conflict;
import org.isim.solver.explain.Limit;

/**
 * A conflict of a scenario.
 *
 * @param conflict the irreducible set with its proof
 * @param groups its limits by family and member: what somebody insists on first, then what is his own, then the rest
 * @param kept what was to be kept and takes part
 * @param leftOut demands of other conflicts, left out of this one
 * @param alone limits of it of which one alone, moved far enough, is enough where those demands are left out
 */
public record Clash(
        Conflict conflict,
        List<ScenarioLimits.Group> groups,
        List<ScenarioLimits.Group> kept,
        Set<Limit> leftOut,
        List<Limit> alone) {
    public Clash {
        groups = List.copyOf(groups);
        kept = List.copyOf(kept);
        leftOut = Set.copyOf(leftOut);
        alone = List.copyOf(alone);
    }

    /** The groups of what somebody insists on. */
    public List<ScenarioLimits.Group> demands() {
        return groups.stream().filter(group -> group.family().isDemand()).toList();
    }

    /** The same with what is to be kept of that kind. */
    public List<ScenarioLimits.Group> allDemands() {
        return Stream.concat(
                        demands().stream(),
                        kept.stream().filter(group -> group.family().isDemand()))
                .toList();
    }

    /** The groups of what there is. */
    public List<ScenarioLimits.Group> resources() {
        return groups.stream().filter(group -> !group.family().isDemand()).toList();
    }
}
