package org.isim.solver.explain;

import java.util.List;

/**
 * Limits that may give and that a person would name together, such as the capacities of one country.
 *
 * @param rank groups of lower rank are given up first when a conflict is sought, so that it speaks of those of higher rank where it can
 * @param limits in the order in which they are given up
 */
public record LimitGroup(int rank, List<Limit> limits) {
    public LimitGroup {
        limits = List.copyOf(limits);
    }
}
