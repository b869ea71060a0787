package org.isim.solver.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * An irreducible conflict: limits that, together with those that always hold, no point meets, while there is a point with any one of them left out.
 *
 * <p>Both halves are proved from the problem alone: the first by a sum of rows ({@link Farkas}), the second by a certified point for each member.
 *
 * @param members what conflicts, in the order of the groups; limits of no group where what always holds has no point by itself
 * @param proof that the members and what always holds cannot all be met
 * @param irreducible whether a point was found for every member left out; otherwise rounding hid it for some
 * @param solves linear programs solved on the way
 */
public record Conflict(List<Limit> members, Farkas proof, boolean irreducible, int solves) {
    public Conflict {
        members = List.copyOf(members);
    }

    /** What always holds and takes part. */
    public List<Limit> background() {
        return proof.used().stream().filter(limit -> !members.contains(limit)).toList();
    }

    /**
     * A conflict of a problem; null where there is none.
     *
     * <p>Of the many there may be it is the one of fewer groups of two: one that speaks of groups of higher rank wherever that is possible, and one found from the first
     * proof by leaving out what that does not use.
     *
     * @param groups limits that may give; all others always hold
     * @param absent limits of the groups that are left out from the beginning
     * @throws Unexplained where a solve ends without an answer or the proof does not come out
     */
    public static @Nullable Conflict find(
            LinearSolver solver,
            LinearProgram problem,
            List<LimitGroup> groups,
            Set<Limit> absent,
            SolveOptions options) {
        List<LimitGroup> ordered = new ArrayList<>(groups);
        // stable: groups of one rank keep their order
        ordered.sort(Comparator.comparingInt(LimitGroup::rank));
        ConflictSearch search = new ConflictSearch(solver, problem, ordered, absent, options);
        return search.isDefined() ? search.smaller() : ofHard(solver, problem, ordered, options);
    }

    /** What always holds conflicts by itself: any of it may be left out, and what may give is not even needed. */
    private static @Nullable Conflict ofHard(
            LinearSolver solver, LinearProgram problem, List<LimitGroup> groups, SolveOptions options) {
        List<Limit> given =
                groups.stream().flatMap(group -> group.limits().stream()).toList();
        List<Limit> all = Limit.all(problem);
        List<LimitGroup> single = new ArrayList<>();
        all.forEach(limit -> single.add(new LimitGroup(0, List.of(limit))));
        ConflictSearch search = new ConflictSearch(solver, problem, single, Set.copyOf(given), options);
        if (!search.isDefined()) {
            throw new Unexplained(new Outcome.Failed(
                    "the lower side of a row or the lower bound of a column is above its upper one",
                    solver.backends().get(0).name(),
                    List.of()));
        }
        return search.shrunk();
    }
}
