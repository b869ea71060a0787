package org.isim.app.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.isim.app.input.MapNode;
import org.isim.app.scenario.Lever;
import org.isim.app.scenario.Levers;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.explain.Clash;
import org.isim.model.explain.Infeasibility;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.LeastChange;
import org.isim.solver.explain.Limit;
import org.jspecify.annotations.Nullable;

/** What to change in a scenario file, each number found by solving with the file changed, and solved once more with the number as it is written. */
final class Remedies {
    private static final int ROUNDINGS = 3;

    /** How far numbers that are not enough together are changed further. */
    private static final double MOST_MORE = 20;

    private final ScenarioFile file;
    private final Scenario scenario;
    private final Set<LimitFamily> kept;
    private final ScenarioLimits limits;
    private final LeastChange search;

    /** @param scenario of the file, what it takes from its reference filled in */
    Remedies(
            ScenarioFile file,
            Scenario scenario,
            Set<LimitFamily> kept,
            Infeasibility why,
            LinearSolver solver,
            SolveOptions options) {
        this.file = file;
        this.scenario = scenario;
        this.kept = kept;
        limits = why.limits();
        search = new LeastChange(solver, options.startingAt(why.start()));
    }

    /** Numbers of which one alone is enough for a conflict, what other conflicts insist on left out; the smallest change first. */
    List<Remedy> of(Clash clash) {
        Set<String> leftOut = names(clash.leftOut());
        return candidates(clash).parallelStream()
                .map(candidate -> remedy(candidate, leftOut))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Remedy::change))
                .toList();
    }

    /**
     * One number for each conflict, all together enough: each as for its conflict alone, or, where that is not enough, each changed by the same share more. Empty where that
     * does not come out.
     *
     * @param chosen a remedy of each conflict
     */
    List<Remedy> together(List<Remedy> chosen) {
        Map<String, Remedy> farthest = new LinkedHashMap<>();
        for (Remedy remedy : chosen) {
            // one number may serve several conflicts
            farthest.merge(remedy.lever().line(), remedy, Remedies::farther);
        }
        List<Remedy> remedies = List.copyOf(farthest.values());
        double more = search.find(
                share -> softened(edited(remedies, r -> r.lever().exact(extended(r, share))), Set.of()), 0, MOST_MORE);
        if (Double.isNaN(more)) {
            return List.of();
        }
        List<Remedy> found = more == 0
                ? remedies
                : remedies.stream()
                        .map(r -> r.written(r.lever().rounded(extended(r, more))))
                        .toList();
        MapNode tree = edited(found, Remedy::text);
        return search.find(share -> softened(tree, Set.of()), 0, 1) == 0 ? found : List.of();
    }

    private static Remedy farther(Remedy one, Remedy other) {
        return Math.abs(one.value() - one.lever().now())
                        >= Math.abs(other.value() - other.lever().now())
                ? one
                : other;
    }

    /** The number changed by a share more than alone. */
    private static double extended(Remedy remedy, double share) {
        Lever lever = remedy.lever();
        double value = lever.now() + (remedy.value() - lever.now()) * (1 + share);
        return lever.end() > lever.now() ? Math.min(value, lever.end()) : Math.max(value, lever.end());
    }

    private MapNode edited(List<Remedy> remedies, Function<Remedy, String> text) {
        MapNode tree = file.resolved().tree();
        for (Remedy remedy : remedies) {
            tree = remedy.lever().edit().apply(tree, text.apply(remedy));
        }
        return tree;
    }

    /** A lever and what it loosens. */
    private record Candidate(Lever lever, @Nullable LimitFamily family, int member) {}

    private List<Candidate> candidates(Clash clash) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ScenarioLimits.Group group : clash.groups()) {
            if (kept.contains(group.family())) {
                continue;
            }
            List<List<Meaning>> together = new ArrayList<>();
            together.add(group.limits().stream().map(limits::meaning).toList());
            // one of several that is enough by itself has a number of its own
            group.limits().stream()
                    .filter(clash.alone()::contains)
                    .forEach(limit -> together.add(List.of(limits.meaning(limit))));
            for (Lever lever : Levers.of(file, scenario, together)) {
                if (seen.add(lever.line())) {
                    candidates.add(new Candidate(lever, group.family(), group.member()));
                }
            }
        }
        if (clash.allDemands().isEmpty()) {
            Set<Integer> members = new LinkedHashSet<>();
            clash.groups().stream().filter(group -> group.member() >= 0).forEach(group -> members.add(group.member()));
            for (Lever lever : Levers.ofFixedUses(file, scenario, members)) {
                candidates.add(new Candidate(lever, null, -1));
            }
        }
        return candidates;
    }

    private @Nullable Remedy remedy(Candidate candidate, Set<String> leftOut) {
        Lever lever = candidate.lever();
        MapNode tree = file.resolved().tree();
        DoubleFunction<LeastChange.Softened> family =
                value -> softened(lever.edit().apply(tree, lever.exact(value)), leftOut);
        double least = search.find(family, lever.now(), lever.end());
        for (int n = 0; n < ROUNDINGS && !Double.isNaN(least); n++) {
            String text = lever.rounded(least);
            double written = lever.value(text);
            double again = search.find(family, written, lever.end());
            if (again == written) {
                LinearProgram before = softened(tree, leftOut).problem();
                LinearProgram after = family.apply(written).problem();
                return new Remedy(
                        lever, candidate.family(), candidate.member(), written, text, movement(before, after));
            }
            least = again;
        }
        return null;
    }

    private LeastChange.Softened softened(MapNode tree, Set<String> leftOut) {
        Coalition union = file.with(tree);
        Formulation formulation = Planner.firstProgram(union.economy(), completed(union.scenario()));
        List<Limit> soft = new ScenarioLimits(formulation).allBut(kept);
        Set<Limit> absent = new HashSet<>();
        if (!leftOut.isEmpty()) {
            soft.stream()
                    .filter(limit -> leftOut.contains(name(formulation.problem(), limit)))
                    .forEach(absent::add);
        }
        return new LeastChange.Softened(formulation.problem(), soft, absent);
    }

    /** What the scenario takes from its reference counts as the numbers it came to. */
    private Scenario completed(Scenario edited) {
        double[] floors = edited.interests().livingStandardFloor().clone();
        for (int r = 0; r < floors.length; r++) {
            floors[r] = Double.isNaN(floors[r]) ? scenario.interests().livingStandardFloor()[r] : floors[r];
        }
        return edited.with(edited.interests()
                .withLivingStandardFloor(floors)
                .withDisagreement(scenario.interests().disagreement()));
    }

    private Set<String> names(Set<Limit> some) {
        Set<String> names = new HashSet<>();
        some.forEach(limit -> names.add(name(limits.formulation().problem(), limit)));
        return names;
    }

    private static String name(LinearProgram problem, Limit limit) {
        return limit.isRow()
                ? problem.names().row(limit.index())
                : problem.names().column(limit.index());
    }

    /** Largest movement of a side or bound, of a coefficient times what stands there in the base year; infinite where the problems differ in shape. */
    private static double movement(LinearProgram before, LinearProgram after) {
        if (before.rows() != after.rows() || before.columns() != after.columns()) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sizes = new double[before.columns()];
        double most = 0;
        for (int j = 0; j < sizes.length; j++) {
            sizes[j] = before.columnSize(j);
            most = Math.max(most, moved(before.columnUpper(j), after.columnUpper(j)) / before.columnSize(j));
        }
        double[] one = before.activity(sizes);
        double[] other = after.activity(sizes);
        for (int i = 0; i < one.length; i++) {
            double side = Math.max(
                    moved(before.rowLower(i), after.rowLower(i)), moved(before.rowUpper(i), after.rowUpper(i)));
            most = Math.max(most, (side + Math.abs(other[i] - one[i])) / before.rowSize(i));
        }
        return most;
    }

    private static double moved(double before, double after) {
        return before == after ? 0 : Math.abs(after - before);
    }
}
