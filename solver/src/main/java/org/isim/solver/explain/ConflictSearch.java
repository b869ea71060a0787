package org.isim.solver.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.SolveOptions;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * A deletion filter over the relaxed problem: limits are left out, many at once and then one by one; what there is still a proof without stays out. In the end each that
 * is left has been found to be needed.
 *
 * <p>Sets so near the border that neither a point nor a proof comes out are left as they are, and the conflict says that it was not shown to be irreducible.
 */
final class ConflictSearch {
    /**
     * Groups are left out while this share of the least misses remains: a conflict by a hair's breadth, which much else could resolve, explains little.
     */
    private static final double SUBSTANTIAL = 0.1;

    private final Relaxation relaxation;
    private final List<LimitGroup> groups;
    private final Set<Limit> soft = new LinkedHashSet<>();
    private final Set<Limit> present = new LinkedHashSet<>();
    private final BackendName backend;
    private final Set<Limit> undecided = new HashSet<>();
    private @Nullable StartingPoint start;
    private double substantial;
    private int solves;

    /** @param groups ascending by rank */
    ConflictSearch(
            LinearSolver solver,
            LinearProgram problem,
            List<LimitGroup> groups,
            Set<Limit> absent,
            SolveOptions options) {
        this.groups = groups;
        groups.forEach(group -> soft.addAll(group.limits()));
        relaxation = new Relaxation(solver, problem, List.copyOf(soft), options);
        backend = solver.backends().get(0).name();
        start = options.start();
        soft.stream().filter(limit -> !absent.contains(limit)).forEach(present::add);
    }

    /** Whether what always holds has a point by itself. */
    boolean isDefined() {
        solves++;
        Relaxation.Answer answer = relaxation.solve(relaxation.costs(limit -> false), start);
        start = answer == null ? null : answer.basis();
        return answer != null;
    }

    /** Limits shown to conflict, and the proof of it. */
    private record Proved(Set<Limit> kept, Farkas proof) {}

    /** Of two conflicts the one of fewer groups; null where there is none. */
    @Nullable
    Conflict smaller() {
        Proved first = first();
        if (first == null) {
            return null;
        }
        Proved shrunk = byGroup(shrunk(first), true);
        Proved ranked = byGroup(byRank(first), false);
        return conflict(singly(groups(shrunk) < groups(ranked) ? shrunk : shrunk(ranked)));
    }

    /** The conflict found from the first proof; null where there is none. */
    @Nullable
    Conflict shrunk() {
        Proved first = first();
        return first == null ? null : conflict(singly(shrunk(first)));
    }

    /** How many groups take part. */
    private long groups(Proved proved) {
        return groups.stream()
                .filter(group -> group.limits().stream().anyMatch(proved.kept::contains))
                .count();
    }

    private Conflict conflict(Proved proved) {
        List<Limit> members = soft.stream().filter(proved.kept::contains).toList();
        return new Conflict(members, proved.proof, members.stream().noneMatch(undecided::contains), solves);
    }

    /** Leaves out all groups of a rank at once where that can be. */
    private Proved byRank(Proved from) {
        Proved best = from;
        for (int rank : groups.stream().mapToInt(LimitGroup::rank).distinct().toArray()) {
            List<Limit> limits = groups.stream()
                    .filter(group -> group.rank() == rank)
                    .flatMap(group -> group.limits().stream())
                    .toList();
            best = without(best, limits, substantial, false);
        }
        return best;
    }

    private Proved byGroup(Proved from, boolean shrinking) {
        Proved best = from;
        for (LimitGroup group : groups) {
            best = without(best, group.limits(), substantial, shrinking);
        }
        return best;
    }

    /** Limits one by one, those that matter least to the proof first: so fewer are left, and by more than a hair's breadth. */
    private Proved singly(Proved from) {
        List<Limit> order = new ArrayList<>(from.kept);
        order.sort(Comparator.comparingDouble(from.proof::weight));
        Proved best = from;
        for (Limit limit : order) {
            best = without(best, List.of(limit), 0, true);
        }
        return best;
    }

    /**
     * The same without some limits where the rest still conflicts.
     *
     * @param least misses that must remain
     * @param shrinking to what the new proof uses
     */
    private Proved without(Proved from, List<Limit> limits, double least, boolean shrinking) {
        Set<Limit> rest = new LinkedHashSet<>(from.kept);
        if (!rest.removeAll(limits)) {
            return from;
        }
        Relaxation.Answer answer = misses(rest);
        Proved found = answer.isMet() || answer.total() < least ? null : proof(rest, answer);
        if (least == 0) {
            // a point is what shows a single limit to be needed; neither point nor proof shows nothing
            boolean shown = answer.isMet() || found != null;
            if (shown) {
                undecided.removeAll(limits);
            } else {
                undecided.addAll(limits);
            }
        }
        return found == null ? from : shrinking ? shrunk(found) : found;
    }

    private static Proved shrunk(Proved proved) {
        Set<Limit> used = new LinkedHashSet<>(proved.kept);
        used.retainAll(proved.proof.used());
        return new Proved(used, proved.proof);
    }

    /** All limits together; null where they have a point. */
    private @Nullable Proved first() {
        Relaxation.Answer answer = misses(present);
        if (answer.isMet()) {
            return null;
        }
        Proved first = proof(present, answer);
        if (first == null) {
            throw new Unexplained(new Outcome.Failed(
                    "there seems to be no point, but that is not proved: least misses " + answer.total(),
                    backend,
                    List.of()));
        }
        substantial = SUBSTANTIAL * answer.total();
        return first;
    }

    private Relaxation.Answer misses(Set<Limit> limits) {
        solves++;
        Relaxation.Answer answer = relaxation.solve(relaxation.costs(limits::contains), start);
        if (answer == null) {
            throw new Unexplained(new Outcome.Failed("what always holds has a point and has none", backend, List.of()));
        }
        start = answer.basis();
        return answer;
    }

    private @Nullable Proved proof(Set<Limit> limits, Relaxation.Answer answer) {
        Farkas proof = Farkas.of(
                relaxation.problem(),
                answer.y(),
                limit -> limits.contains(limit) || !soft.contains(limit),
                limit -> !soft.contains(limit));
        return proof == null ? null : new Proved(limits, proof);
    }
}
