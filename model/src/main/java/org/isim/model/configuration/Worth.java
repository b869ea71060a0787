package org.isim.model.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.model.chain.Chain;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What chains are worth: the same scenario solved without all of them, and without each.
 *
 * <pre>{@code
 *   gain[h,r] = z[r] / z[r] without h − 1
 *   worth[h]  = Σ_r C[r] (z[r] − z[r] without h)       money of consumption
 * }</pre>
 *
 * <p>The worth of chains need not sum: two that compete for the same labour are worth less together, one that feeds another's market more.
 */
public final class Worth {
    private final Economy economy;
    private final double[] with;
    private final @Nullable Without withoutAny;
    private final List<@Nullable Without> without;

    /**
     * What is left without some chains.
     *
     * @param livingStandards z[r]
     * @param objective of the concept
     */
    private record Without(double[] livingStandards, double objective) {}

    private Worth(Economy economy, double[] with, @Nullable Without withoutAny, List<@Nullable Without> without) {
        this.economy = economy;
        this.with = with;
        this.withoutAny = withoutAny;
        this.without = without;
    }

    /**
     * Solves a scenario again without its chains.
     *
     * @param with its living standards
     * @param all its own programs
     */
    public static Worth of(Economy economy, Scenario scenario, double[] with, Planner planner, Planner.Draft all) {
        int chains = scenario.chains().size();
        // each from the same start, so that no answer depends on which was solved before it
        List<@Nullable Without> without = IntStream.rangeClosed(0, chains)
                .parallel()
                .mapToObj(h -> without(planner.draft(economy, scenario.withChains(closed(scenario.chains(), h)), all)))
                .toList();
        return new Worth(economy, with, without.get(chains), without.subList(0, chains));
    }

    private static @Nullable Without without(Planner.Draft draft) {
        double[] z = draft.livingStandards();
        Planner.Solved first = draft.first();
        return z == null || first == null ? null : new Without(z, first.objective());
    }

    /** The chains with the h-th closed; all of them where h is their number. */
    public static List<Chain> closed(List<Chain> chains, int h) {
        List<Chain> closed = new ArrayList<>();
        for (int n = 0; n < chains.size(); n++) {
            closed.add(n == h || h == chains.size() ? chains.get(n).closed() : chains.get(n));
        }
        return closed;
    }

    /** z[r] without any chain; null where there is no plan without them. */
    public double @Nullable [] withoutAny() {
        return withoutAny == null ? null : withoutAny.livingStandards.clone();
    }

    /** The concept's objective without any chain; NaN where there is no plan without them. */
    public double objectiveWithoutAny() {
        return withoutAny == null ? Double.NaN : withoutAny.objective;
    }

    /** Gain of member r by all chains together, as a fraction; null where there is no plan without them. */
    public @Nullable Double gain(int r) {
        return gain(withoutAny, r);
    }

    /** Gain of member r by chain h. */
    public @Nullable Double gain(int h, int r) {
        return gain(without.get(h), r);
    }

    private @Nullable Double gain(@Nullable Without before, int r) {
        return before == null || before.livingStandards[r] <= 0
                ? null
                : (Double) (with[r] / before.livingStandards[r] - 1);
    }

    /** Money of consumption of the union by all chains together. */
    public @Nullable Double money() {
        return money(withoutAny);
    }

    /** Money of consumption of the union by chain h. */
    public @Nullable Double money(int h) {
        return money(without.get(h));
    }

    private @Nullable Double money(@Nullable Without before) {
        if (before == null) {
            return null;
        }
        double sum = 0;
        for (int r = 0; r < with.length; r++) {
            sum += economy.household(r) * (with[r] - before.livingStandards[r]);
        }
        return sum;
    }
}
