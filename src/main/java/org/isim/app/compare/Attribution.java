package org.isim.app.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Changes;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's gain over another split over the changes that lead from the one to the other.
 *
 * <pre>{@code
 *   g(S)  gain in living standard with the changes S made, over none made
 *   alone[n] = g({n});   together = g(all) − Σ alone[n]
 *   Shapley:   share[n] = Σ_{S without n} |S|! (k−|S|−1)! / k! · (g(S ∪ n) − g(S))
 *   in order:  share[n] = g({1 … n}) − g({1 … n−1})
 * }</pre>
 *
 * <p>Either way the shares sum to the gain. Shapley's solves 2^k scenarios and serves while there are few changes.
 */
public final class Attribution {
    /** Changes up to which every subset is solved: 1024 scenarios. */
    static final int MOST_FOR_SHAPLEY = 10;
    /** Changes beyond which nothing is attributed: a mask holds no more. */
    private static final int MOST = 30;

    /** How shares are made. */
    public enum Method {
        SHAPLEY,
        ORDER
    }

    /** Why it is not what was asked for, in a language. */
    @FunctionalInterface
    private interface Note {
        /** It is what was asked for. */
        Note NONE = language -> "";

        String in(Language language);
    }

    private final Changes changes;
    private final Method method;
    private final Note note;
    private final List<String> members;
    private final double[][] share; // [change][member, union last]
    private final double[][] alone;
    private final double[] total;

    private Attribution(
            Changes changes,
            Method method,
            Note note,
            List<String> members,
            double[][] share,
            double[][] alone,
            double[] total) {
        this.changes = changes;
        this.method = method;
        this.note = note;
        this.members = members;
        this.share = share;
        this.alone = alone;
        this.total = total;
    }

    /**
     * Attributes the gain of a solved scenario over another of the same study.
     *
     * @param wanted in order, whatever the number of changes; Shapley's where it can be had
     */
    static Attribution of(SolvedScenario from, SolvedScenario to, Method wanted, Planner planner) {
        Changes changes = Changes.between(from.file(), to.file());
        Gains gains = new Gains(from, to, changes, planner);
        int k = changes.count();
        if (k > MOST) {
            return none(changes, gains, language -> nothing(many(MOST, language), language));
        }
        Note note = Note.NONE;
        if (wanted == Method.SHAPLEY && k <= MOST_FOR_SHAPLEY) {
            double[][] all = gains.of(IntStream.range(0, 1 << k).toArray());
            int missing = firstMissing(all);
            if (missing < 0) {
                double[][] alone = new double[k][];
                Arrays.setAll(alone, n -> all[1 << n]);
                return new Attribution(
                        changes,
                        Method.SHAPLEY,
                        Note.NONE,
                        gains.members(),
                        shapley(all, k, gains.size()),
                        alone,
                        all[(1 << k) - 1]);
            }
            String only = named(changes, missing);
            note = language -> inOrder(language.text("attribution.note.no-plan-with", only), language);
        } else if (wanted == Method.SHAPLEY) {
            note = language -> inOrder(many(MOST_FOR_SHAPLEY, language), language);
        }
        return inOrder(changes, gains, note);
    }

    private static Attribution inOrder(Changes changes, Gains gains, Note note) {
        int k = changes.count();
        double[][] steps =
                gains.of(IntStream.rangeClosed(0, k).map(n -> (1 << n) - 1).toArray());
        int missing = firstMissing(steps);
        if (missing >= 0) {
            return none(changes, gains, language -> nothing(withoutPlanFrom(changes, missing, language), language));
        }
        double[][] alone = gains.of(IntStream.range(0, k).map(n -> 1 << n).toArray());
        double[][] share = new double[k][gains.size()];
        for (int n = 0; n < k; n++) {
            for (int r = 0; r < gains.size(); r++) {
                share[n][r] = steps[n + 1][r] - steps[n][r];
            }
        }
        return new Attribution(changes, Method.ORDER, note, gains.members(), share, alone, steps[k]);
    }

    private static String withoutPlanFrom(Changes changes, int missing, Language language) {
        return missing == 0
                ? language.text("attribution.note.no-plan-before")
                : language.text(
                        "attribution.note.no-plan-from",
                        Integer.toString(missing),
                        Integer.toString(changes.count()),
                        changes.label(missing - 1, language));
    }

    private static String many(int most, Language language) {
        return language.text("attribution.note.many", Integer.toString(most));
    }

    private static String nothing(String why, Language language) {
        return language.text("attribution.note.nothing", why);
    }

    private static String inOrder(String why, Language language) {
        return language.text("attribution.note.in-order", why);
    }

    private static Attribution none(Changes changes, Gains gains, Note note) {
        return new Attribution(
                changes, Method.ORDER, note, gains.members(), new double[0][], new double[0][], new double[0]);
    }

    private static int firstMissing(double[][] gains) {
        return IntStream.range(0, gains.length)
                .filter(n -> Double.isNaN(gains[n][gains[n].length - 1]))
                .findFirst()
                .orElse(-1);
    }

    private static String named(Changes changes, int made) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n < changes.count(); n++) {
            if ((made >> n & 1) == 1) {
                names.add(changes.path(n));
            }
        }
        return String.join(", ", names);
    }

    /** share[n] = Σ_S |S|! (k−|S|−1)!/k! (g(S ∪ n) − g(S)); the weight is 1 / (k · binomial(k−1, |S|)). */
    private static double[][] shapley(double[][] g, int k, int size) {
        double[] weight = new double[k];
        double binomial = 1;
        for (int s = 0; s < k; s++) {
            weight[s] = 1 / (k * binomial);
            binomial = binomial * (k - 1 - s) / (s + 1);
        }
        double[][] share = new double[k][size];
        for (int made = 0; made < g.length; made++) {
            for (int n = 0; n < k; n++) {
                if ((made >> n & 1) == 0) {
                    for (int r = 0; r < size; r++) {
                        share[n][r] += weight[Integer.bitCount(made)] * (g[made | 1 << n][r] - g[made][r]);
                    }
                }
            }
        }
        return share;
    }

    public Method method() {
        return method;
    }

    /** Why it is not what was asked for; empty where it is. */
    public String note(Language language) {
        return note.in(language);
    }

    /** Codes of the members both scenarios have. */
    public List<String> members() {
        return members;
    }

    /** Changes that shares were found for. */
    public int count() {
        return share.length;
    }

    public String path(int n) {
        return changes.path(n);
    }

    /** A change in words. */
    public String label(int n, Language language) {
        return changes.label(n, language);
    }

    /** Share of the n-th change in the gain of a member, of the union where {@code r} is their number. */
    public double share(int n, int r) {
        return share[n][r];
    }

    /** Gain with the n-th change alone; null where it has no plan. */
    public @Nullable Double alone(int n, int r) {
        return Double.isNaN(alone[n][r]) ? null : (Double) alone[n][r];
    }

    public double total(int r) {
        return total[r];
    }

    /** What the changes give together beyond each alone; null where one of them has no plan alone. */
    public @Nullable Double together(int r) {
        double rest = total[r];
        for (double[] one : alone) {
            rest -= one[r];
        }
        return Double.isNaN(rest) ? null : (Double) rest;
    }

    /** Gains in living standard over the first scenario, of the members both have and of their union. */
    private static final class Gains {
        private final Changes changes;
        private final Planner planner;
        private final SolvedScenario from;
        private final SolvedScenario to;
        private final List<String> members = new ArrayList<>();
        private final double[] weight;
        private final Planner.Draft start;
        private final double[] before;

        Gains(SolvedScenario from, SolvedScenario to, Changes changes, Planner planner) {
            this.changes = changes;
            this.planner = planner;
            this.from = from;
            this.to = to;
            Economy e = from.file().economy();
            e.members().forEach(member -> {
                if (to.file().economy().member(member.code()) >= 0) {
                    members.add(member.code());
                }
            });
            weight = members.stream()
                    .mapToDouble(code -> e.household(e.member(code)))
                    .toArray();
            start = draft(0, null);
            before = livingStandards(start);
        }

        List<String> members() {
            return List.copyOf(members);
        }

        /** The members and their union. */
        int size() {
            return members.size() + 1;
        }

        /** Each from the same start, so that no answer depends on which was solved before it. */
        double[][] of(int[] subsets) {
            return Arrays.stream(subsets)
                    .parallel()
                    .mapToObj(made -> gain(made == 0 ? start : draft(made, start)))
                    .toArray(double[][]::new);
        }

        private double[] gain(Planner.@Nullable Draft draft) {
            double[] gain = new double[size()];
            Arrays.fill(gain, Double.NaN);
            if (draft == null || draft.livingStandards() == null) {
                return gain;
            }
            double[] z = livingStandards(draft);
            double sum = 0;
            double base = 0;
            for (int r = 0; r < z.length; r++) {
                gain[r] = z[r] / before[r] - 1;
                sum += weight[r] * z[r];
                base += weight[r] * before[r];
            }
            gain[z.length] = sum / base - 1;
            return gain;
        }

        private double[] livingStandards(Planner.Draft draft) {
            double[] all = draft.livingStandards();
            return members.stream()
                    .mapToDouble(code ->
                            all == null ? Double.NaN : all[draft.economy().member(code)])
                    .toArray();
        }

        private Planner.Draft draft(int made, Planner.@Nullable Draft near) {
            Coalition union = changes.with(made);
            ReferenceNumbers numbers = new ReferenceNumbers(from, to, made == 0);
            Scenario s = numbers.filled(union, changes.disagreement(made));
            return planner.draft(union.economy(), s, near);
        }
    }
}
