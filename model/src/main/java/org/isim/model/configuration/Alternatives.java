package org.isim.model.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.ChainColumns;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * Other configurations that do nearly as well: what each stage may make in each member, and which sets of places there are, where the concept's objective
 * loses at most a hundredth of what chains add to it.
 *
 * <pre>{@code
 *   min, max  y[h,j,r]     subject to the rows of the program and  objective ≥ best − 0.01 (best − best without chains)
 * }</pre>
 *
 * <p>Where places are a yes or a no, further choices of them are found by ruling out those found before, best first.
 */
public final class Alternatives {
    /** Share of what chains add that another configuration may lose. */
    public static final double LOSS = 0.01;
    /** Of what could be made somewhere, what counts as nothing. */
    private static final double NOTHING = 1e-5;
    /** Choices of places that are looked for beyond the best. */
    private static final int MOST_CHOICES = 3;

    private final List<Range> ranges;
    private final List<Choice> choices;

    /**
     * What stage j of chain h may make in member r.
     *
     * @param made in the plan that was found first
     */
    public record Range(int h, int j, int r, double least, double made, double most) {}

    /**
     * Where the stages of a chain stand in another configuration.
     *
     * @param h the chain
     * @param made [j][r] what each stage makes
     * @param kept share of what chains add that this configuration keeps at least
     */
    public record Choice(int h, double[][] made, double kept) {}

    private Alternatives(List<Range> ranges, List<Choice> choices) {
        this.ranges = List.copyOf(ranges);
        this.choices = List.copyOf(choices);
    }

    /** For every stage and member where it may stand. */
    public List<Range> ranges() {
        return ranges;
    }

    /** Configurations of a chain whose places differ from those of the plan. */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * Looks for them.
     *
     * @param draft the scenario's programs
     * @param without the objective without any chain
     */
    public static Alternatives of(
            Economy economy, Scenario scenario, Planner planner, Planner.Draft draft, double without) {
        Planner.Solved first = draft.first();
        double added = first == null ? Double.NaN : first.objective() - without;
        if (first == null || !(added > 1e-9 * Math.abs(first.objective()))) {
            return new Alternatives(List.of(), List.of());
        }
        Search search = new Search(first, planner, added);
        List<Outcome.Optimal> points = new ArrayList<>();
        List<Range> ranges = search.ranges(scenario.chains(), points);
        List<Choice> choices = new ArrayList<>();
        Formulation open = Planner.firstProgram(economy, scenario);
        if (open.problem().integers() > 0) {
            points.addAll(search.otherChoices(open));
        }
        for (int h = 0; h < scenario.chains().size(); h++) {
            choices.addAll(search.choices(h, scenario.chains().get(h), points));
        }
        return new Alternatives(ranges, choices);
    }

    /** The search around one optimum. */
    private static final class Search {
        private final Planner.Solved best;
        private final Planner planner;
        private final double added;
        private final Formulation f;

        Search(Planner.Solved best, Planner planner, double added) {
            this.best = best;
            this.planner = planner;
            this.added = added;
            f = best.formulation();
        }

        /** The rows of a program and the least that its objective may be; the row is the last. */
        private LinearProgramBuilder near(LinearProgram problem, Sense sense) {
            LinearProgramBuilder b = LinearProgramBuilder.constraintsOf(problem, sense);
            int row = b.addRow(best.objective() - LOSS * added, Double.POSITIVE_INFINITY, problem.objectiveSize());
            for (int j = 0; j < problem.columns(); j++) {
                if (problem.objective(j) != 0) {
                    b.add(row, j, problem.objective(j));
                }
            }
            return b;
        }

        private @Nullable Basis start() {
            Basis basis = best.optimal().basis();
            if (basis == null) {
                return null;
            }
            Basis.Builder start = new Basis.Builder(basis.columns(), basis.rows() + 1);
            for (int j = 0; j < basis.columns(); j++) {
                start.column(j, basis.column(j));
            }
            for (int i = 0; i < basis.rows(); i++) {
                start.row(i, basis.row(i));
            }
            return start.row(basis.rows(), Basis.Place.BASIC).build();
        }

        /** One pair of programs for every place of every stage. */
        List<Range> ranges(List<Chain> chains, List<Outcome.Optimal> points) {
            List<int[]> places = new ArrayList<>();
            for (int h = 0; h < chains.size(); h++) {
                for (int j = 0; j < chains.get(h).stages().size(); j++) {
                    for (Host host : chains.get(h).stages().get(j).hosts()) {
                        places.add(new int[] {h, j, host.member()});
                    }
                }
            }
            Basis start = start();
            List<@Nullable Outcome> outcomes = IntStream.range(0, 2 * places.size())
                    .parallel()
                    .<@Nullable Outcome>mapToObj(n -> extreme(places.get(n / 2), n % 2 == 1, start))
                    .toList();
            List<Range> ranges = new ArrayList<>();
            for (int n = 0; n < places.size(); n++) {
                int[] at = places.get(n);
                double made = made(best.optimal().solution(), at[0], at[1], at[2]);
                double[] sides = {made, made};
                for (int side = 0; side < 2; side++) {
                    if (outcomes.get(2 * n + side) instanceof Outcome.Optimal optimal) {
                        sides[side] = made(optimal.solution(), at[0], at[1], at[2]);
                        points.add(optimal);
                    }
                }
                ranges.add(new Range(at[0], at[1], at[2], Math.min(made, sides[0]), made, Math.max(made, sides[1])));
            }
            return ranges;
        }

        private Outcome extreme(int[] at, boolean most, @Nullable Basis start) {
            LinearProgramBuilder b = near(f.problem(), most ? Sense.MAXIMISE : Sense.MINIMISE);
            ChainColumns c = f.columns().chains();
            for (int column : new int[] {c.existing(at[0], at[1], at[2]), c.fresh(at[0], at[1], at[2])}) {
                if (column >= 0) {
                    b.addObjective(column, 1);
                }
            }
            b.objectiveSize(f.scenario().chains().get(at[0]).size());
            return planner.solve(b.build(), start);
        }

        /** The next best choices of whole numbers, each found by ruling out those before it. */
        List<Outcome.Optimal> otherChoices(Formulation open) {
            List<Outcome.Optimal> found = new ArrayList<>();
            List<double[]> known =
                    new ArrayList<>(List.of(best.optimal().solution().levels()));
            while (found.size() < MOST_CHOICES) {
                LinearProgramBuilder b = near(open.problem(), open.problem().sense());
                b.objectiveSize(open.problem().objectiveSize());
                for (int j = 0; j < open.problem().columns(); j++) {
                    b.addObjective(j, open.problem().objective(j));
                }
                known.forEach(levels -> ruleOut(b, open.problem(), levels));
                if (!(planner.solve(b.build(), null) instanceof Outcome.Optimal next)) {
                    break;
                }
                found.add(next);
                known.add(next.solution().levels());
            }
            return found;
        }

        /** At least one whole number differs: Σ_{b=0} b + Σ_{b=1} (1 − b) ≥ 1. */
        private static void ruleOut(LinearProgramBuilder b, LinearProgram open, double[] levels) {
            int ones = 0;
            for (int j = 0; j < open.columns(); j++) {
                ones += open.isInteger(j) && levels[j] > 0.5 ? 1 : 0;
            }
            int row = b.addRow(1.0 - ones, Double.POSITIVE_INFINITY, 1);
            for (int j = 0; j < open.columns(); j++) {
                if (open.isInteger(j)) {
                    b.add(row, j, levels[j] > 0.5 ? -1 : 1);
                }
            }
        }

        /** Of all points found, those in which a chain stands in other places than in the plan: one for each set of places, the smallest change first. */
        List<Choice> choices(int h, Chain chain, List<Outcome.Optimal> points) {
            String own = String.valueOf(places(h, chain, best.optimal().solution()));
            Map<String, Choice> byPlaces = new LinkedHashMap<>();
            for (Outcome.Optimal point : points) {
                String places = String.valueOf(places(h, chain, point.solution()));
                if (!places.equals(own)) {
                    byPlaces.putIfAbsent(places, choice(h, chain, point.solution()));
                }
            }
            double[][] made = choice(h, chain, best.optimal().solution()).made();
            return byPlaces.values().stream()
                    .sorted(Comparator.comparingDouble(other -> distance(made, other.made())))
                    .limit(MOST_CHOICES)
                    .toList();
        }

        private Choice choice(int h, Chain chain, Solution s) {
            double[][] made = new double[chain.stages().size()][f.economy().memberCount()];
            for (int j = 0; j < made.length; j++) {
                for (int r = 0; r < made[j].length; r++) {
                    made[j][r] = made(s, h, j, r);
                }
            }
            double[] objectives = f.problem().objectives();
            double reached = 0;
            for (int n = 0; n < objectives.length; n++) {
                reached += objectives[n] * s.level(n);
            }
            return new Choice(h, made, 1 - (best.objective() - reached) / added);
        }

        private static double distance(double[][] one, double[][] two) {
            double sum = 0;
            for (int j = 0; j < one.length; j++) {
                for (int r = 0; r < one[j].length; r++) {
                    sum += Math.abs(one[j][r] - two[j][r]);
                }
            }
            return sum;
        }

        private Set<Integer> places(int h, Chain chain, Solution s) {
            Set<Integer> places = new TreeSet<>();
            for (int j = 0; j < chain.stages().size(); j++) {
                for (Host host : chain.stages().get(j).hosts()) {
                    if (made(s, h, j, host.member()) > NOTHING * host.most()) {
                        places.add(j * f.economy().memberCount() + host.member());
                    }
                }
            }
            return places;
        }

        private double made(Solution s, int h, int j, int r) {
            ChainColumns c = f.columns().chains();
            return Arrays.stream(new int[] {c.existing(h, j, r), c.fresh(h, j, r)})
                    .filter(column -> column >= 0)
                    .mapToDouble(s::level)
                    .sum();
        }
    }
}
