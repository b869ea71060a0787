package org.isim.model.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/** Every coalition of a union under one treatment. What each finds does not depend on the others, nor on the number of threads. */
public final class Coalitions {
    private final Economy economy;
    private final Scenario scenario;
    private final Treatment treatment;
    private final Planner planner;
    private final int threads;

    /**
     * @param scenario whose concept is the one in use
     * @param threads that solve at the same time
     */
    public Coalitions(Economy economy, Scenario scenario, Treatment treatment, Planner planner, int threads) {
        this.economy = economy;
        this.scenario = scenario;
        this.treatment = treatment;
        this.planner = planner.fromAfar();
        this.threads = threads;
    }

    /** Every coalition but the empty one, ascending by mask. */
    public List<CoalitionSet> all() {
        List<CoalitionSet> all = new ArrayList<>();
        for (int mask = 1; mask < 1 << economy.memberCount(); mask++) {
            all.add(new CoalitionSet(mask));
        }
        return all;
    }

    /** The values of these coalitions, in their order; each is told as it is known, from any thread. */
    public List<CoalitionValue> values(List<CoalitionSet> of, Consumer<CoalitionValue> found) {
        return each(of, set -> {
            CoalitionValue value = program(set).value();
            found.accept(value);
            return value;
        });
    }

    /**
     * The values of these coalitions and what each could gain over some solutions, in their order; each is told as it is known, from any thread. The programs of a coalition differ
     * little, so all together take less than one after another.
     *
     * @param solutions z of all members
     */
    public List<CoalitionFindings> findings(
            List<CoalitionSet> of, List<double[]> solutions, Consumer<CoalitionFindings> found) {
        return each(of, set -> {
            CoalitionFindings findings = program(set).findings(solutions);
            found.accept(findings);
            return findings;
        });
    }

    /** The money game: v(S) of every coalition. */
    public Game game(List<CoalitionValue> values) {
        double open = 0;
        @Nullable Double[] worth = new Double[1 << economy.memberCount()];
        for (CoalitionValue value : values) {
            worth[value.coalition().mask()] = value.value();
            open = Math.max(open, value.accuracy());
        }
        List<String> players = economy.members().stream().map(Label::code).toList();
        return Game.of(players, set -> worth[set.mask()]).knownTo(open);
    }

    private CoalitionProgram program(CoalitionSet set) {
        return new CoalitionProgram(economy, scenario, treatment, set, planner);
    }

    private <T> List<T> each(List<CoalitionSet> sets, Function<CoalitionSet, T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (CoalitionSet set : sets) {
                futures.add(pool.submit(() -> work.apply(set)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
