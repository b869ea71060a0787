package org.isim.model.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.model.formulation.Formulation;
import org.isim.solver.Basis;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.Conflict;
import org.isim.solver.explain.Limit;
import org.isim.solver.explain.Repair;
import org.jspecify.annotations.Nullable;

/**
 * Why a scenario has no plan.
 *
 * <p>Where it has none even without anybody's demands, the conflicts are of what there is. Otherwise each member's own demands are tried against what there is: those that
 * conflict by themselves are a conflict each. Where none do, the demands of several conflict together.
 *
 * @param limits of the scenario
 * @param clashes conflicts, at least one, none of which needs the demands of another
 * @param keptConflict whether what is to be kept conflicts by itself, so that nothing else can help
 * @param least the least change in all, relative to base values; null where nothing helps
 * @param demandsKept the least change in all that leaves what members insist on; null where that is not possible or nobody insists
 * @param start where further explanations of the same limits may start; null where the backend has none
 */
public record Infeasibility(
        ScenarioLimits limits,
        List<Clash> clashes,
        boolean keptConflict,
        @Nullable Repair least,
        @Nullable Repair demandsKept,
        @Nullable Basis start) {
    private static final int MOST_CLASHES = 5;

    public Infeasibility {
        clashes = List.copyOf(clashes);
    }

    /**
     * The explanation; null where the formulation has a point after all, or misses one by less than a certificate sees.
     *
     * @param kept families that must not give
     * @throws org.isim.solver.explain.Unexplained where a solve ends without an answer
     */
    public static @Nullable Infeasibility find(
            LinearSolver solver, Formulation formulation, Set<LimitFamily> kept, SolveOptions options) {
        return new Search(solver, formulation, kept, options).run();
    }

    private static final class Search {
        private final LinearSolver solver;
        private final SolveOptions options;
        private final Formulation formulation;
        private final ScenarioLimits limits;
        private final Set<LimitFamily> kept;
        private final Set<LimitFamily> free = EnumSet.allOf(LimitFamily.class);
        private @Nullable Basis start;

        Search(LinearSolver solver, Formulation formulation, Set<LimitFamily> kept, SolveOptions options) {
            this.solver = solver;
            this.options = options;
            this.formulation = formulation;
            this.kept = kept;
            limits = new ScenarioLimits(formulation);
            free.removeAll(kept);
        }

        @Nullable
        Infeasibility run() {
            if (!kept.isEmpty()) {
                Conflict ofKept = conflict(EnumSet.allOf(LimitFamily.class), new HashSet<>(limits.of(free)));
                if (ofKept != null) {
                    Clash clash = new Clash(ofKept, grouped(ofKept.members()), List.of(), Set.of(), List.of());
                    return new Infeasibility(limits, List.of(clash), true, null, null, null);
                }
            }
            List<Limit> soft = limits.of(free);
            Repair.Finder finder = finder(soft, Set.of());
            start = finder.basis();
            List<Conflict> conflicts = conflicts();
            if (conflicts.isEmpty()) {
                return null;
            }
            List<Clash> clashes = conflicts.stream()
                    .map(conflict -> clash(conflict, conflicts, soft))
                    .toList();
            Set<Limit> demands = demands();
            boolean insisted =
                    clashes.stream().anyMatch(clash -> !clash.demands().isEmpty());
            return new Infeasibility(
                    limits,
                    clashes,
                    false,
                    finder.least(limit -> 1),
                    insisted ? finder.least(limit -> demands.contains(limit) ? Double.POSITIVE_INFINITY : 1) : null,
                    start);
        }

        private Repair.Finder finder(List<Limit> soft, Set<Limit> absent) {
            return new Repair.Finder(solver, formulation.problem(), soft, absent, options.startingAt(start));
        }

        private Clash clash(Conflict conflict, List<Conflict> all, List<Limit> soft) {
            Set<Limit> leftOut = new LinkedHashSet<>();
            for (Conflict other : all) {
                if (!other.equals(conflict)) {
                    leftOut.addAll(foremost(other));
                }
            }
            leftOut.removeAll(conflict.members());
            Repair.Finder finder = finder(soft, leftOut);
            List<Limit> alone = conflict.members().parallelStream()
                    .filter(limit -> soft.contains(limit) && finder.alone(limit) != null)
                    .toList();
            return new Clash(conflict, grouped(conflict.members()), grouped(ofKept(conflict)), leftOut, alone);
        }

        /** What was to be kept and takes part in a conflict. */
        private List<Limit> ofKept(Conflict conflict) {
            List<Limit> all = limits.of(kept);
            return conflict.background().stream().filter(all::contains).toList();
        }

        private List<Conflict> conflicts() {
            Set<Limit> demands = demands();
            Conflict without = conflict(free, demands);
            if (without != null) {
                return further(without, demands);
            }
            List<Conflict> own = List.copyOf(demandsByMember().values()).parallelStream()
                    .flatMap(ofMember -> ofMember(ofMember, demands).stream())
                    .limit(MOST_CLASHES)
                    .toList();
            if (!own.isEmpty()) {
                return own;
            }
            Conflict joint = conflict(free, Set.of());
            return joint == null ? List.of() : further(joint, Set.of());
        }

        /** Conflicts of one member's demands with what there is, nobody else insisting. */
        private List<Conflict> ofMember(Set<Limit> own, Set<Limit> demands) {
            Set<Limit> others = new HashSet<>(demands);
            others.removeAll(own);
            Conflict conflict = conflict(free, others);
            return conflict == null ? List.of() : further(conflict, others);
        }

        /** The conflict and those that remain when what comes foremost in it is left out. */
        private List<Conflict> further(Conflict first, Set<Limit> absent) {
            List<Conflict> found = new ArrayList<>(List.of(first));
            Set<Limit> out = new HashSet<>(absent);
            while (found.size() < MOST_CLASHES) {
                out.addAll(foremost(found.get(found.size() - 1)));
                Conflict next = conflict(free, out);
                if (next == null) {
                    break;
                }
                found.add(next);
            }
            return found;
        }

        private @Nullable Conflict conflict(Set<LimitFamily> families, Set<Limit> absent) {
            return Conflict.find(
                    solver, formulation.problem(), limits.ranked(families), absent, options.startingAt(start));
        }

        /** The limits of the highest rank in a conflict. */
        private Set<Limit> foremost(Conflict conflict) {
            List<ScenarioLimits.Group> groups = grouped(conflict.members());
            int rank = groups.stream()
                    .mapToInt(group -> group.family().rank())
                    .max()
                    .orElse(0);
            Set<Limit> foremost = new LinkedHashSet<>();
            groups.stream()
                    .filter(group ->
                            group.family().rank() == rank || group.family().isDemand())
                    .forEach(group -> foremost.addAll(group.limits()));
            return foremost;
        }

        private Set<Limit> demands() {
            Set<Limit> demands = new LinkedHashSet<>();
            demandsByMember().values().forEach(demands::addAll);
            return demands;
        }

        private Map<Integer, Set<Limit>> demandsByMember() {
            Map<Integer, Set<Limit>> demands = new LinkedHashMap<>();
            for (ScenarioLimits.Group group : limits.groups()) {
                if (group.family().isDemand() && free.contains(group.family())) {
                    demands.computeIfAbsent(group.member(), r -> new LinkedHashSet<>())
                            .addAll(group.limits());
                }
            }
            return demands;
        }

        /** Demands first; then what belongs to the members that make them; each by rank, the highest first. */
        private List<ScenarioLimits.Group> grouped(Collection<Limit> some) {
            Set<Limit> members = new HashSet<>(some);
            List<ScenarioLimits.Group> groups = new ArrayList<>();
            for (ScenarioLimits.Group group : limits.groups()) {
                ScenarioLimits.Group part = group.only(members);
                if (!part.limits().isEmpty()) {
                    groups.add(part);
                }
            }
            Set<Integer> whose = new HashSet<>();
            groups.stream().filter(group -> group.family().isDemand()).forEach(group -> whose.add(group.member()));
            groups.sort(Comparator.comparing(
                            (ScenarioLimits.Group group) -> !group.family().isDemand())
                    .thenComparing(group -> !whose.contains(group.member()))
                    .thenComparing(group -> -group.family().rank())
                    .thenComparing(ScenarioLimits.Group::member));
            return groups;
        }
    }
}
