package org.isim.app.sensitivity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.isim.app.results.Journal;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.plan.TimeLimitReached;
import org.isim.model.plan.Work;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Solves a scenario and its reference on draws of what is uncertain. Both are solved on the same draw, so that a gain is the policy's. Every
 * solve starts from the undisturbed one, so that no answer depends on what was solved before it, or on which thread.
 */
public final class Sensitivity {
    /** How often each group is drawn alone, as a share of the draws of everything. */
    private static final int ALONE = 4;

    private final ScenarioFile file;
    private final ScenarioRunner runner;
    private final Planner planner;
    private final Spreads spreads;
    private final long seed;
    private final Planner.@Nullable Draft startOfReference;
    private final Planner.@Nullable Draft startOfScenario;
    private final Sample plain;

    /**
     * @param runner has read the scenario's reference
     * @param seed of all random streams
     */
    public Sensitivity(ScenarioFile file, ScenarioRunner runner, Planner planner, long seed) {
        this.file = file;
        this.runner = runner;
        this.planner = planner;
        this.seed = seed;
        spreads = new Spreads(file.study());
        Economy base = file.study().economy();
        Draw none = new Draw(spreads, seed, 0, Set.of());
        try {
            Solved first = solved(base, none, null, null);
            startOfReference = first.reference();
            startOfScenario = first.scenario();
            // from the start that every draw has, so that a draw of nothing is the same to the last bit
            plain = new Sample(
                    null,
                    -1,
                    solved(base, none, startOfReference, startOfScenario).gains());
        } catch (TimeLimitReached e) {
            throw e.in(new Work(Work.Kind.WITHOUT_DRAWS));
        }
    }

    /** The gains without any draw; empty where there is no plan. */
    public double[] plain() {
        return plain.gains().clone();
    }

    /** Whether gains are over the base year, the scenario being its own reference. */
    public boolean overBaseYear() {
        return ScenarioRunner.isSelf(file);
    }

    /**
     * Draws, and solves what the journal has not yet.
     *
     * @param draws of everything; each group is drawn alone a quarter as often
     * @param progress is told how many samples are done
     */
    List<Sample> run(int draws, int threads, Journal journal, IntConsumer progress) throws IOException {
        Map<String, Sample> done = new TreeMap<>();
        Set<String> wanted = new HashSet<>();
        List<Sample> open = new ArrayList<>();
        for (Sample sample : planned(draws)) {
            wanted.add(key(sample));
            open.add(sample);
        }
        for (String line : journal.read()) {
            Sample sample = Sample.of(line, plain.gains().length);
            if (sample != null && wanted.contains(key(sample))) {
                done.put(key(sample), sample);
            }
        }
        open.removeIf(sample -> done.containsKey(key(sample)));
        progress.accept(done.size());
        int all = wanted.size();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Sample>> futures = new ArrayList<>();
            for (Sample sample : open) {
                futures.add(pool.submit(() -> {
                    Sample solved = solve(sample.alone(), sample.number());
                    journal.add(solved.line());
                    return solved;
                }));
            }
            for (Future<Sample> future : futures) {
                Sample sample = result(future);
                done.put(key(sample), sample);
                progress.accept(done.size());
            }
        } catch (TimeLimitReached e) {
            throw e.in(new Work(Work.Kind.SAMPLE, Integer.toString(done.size() + 1), Integer.toString(all)));
        } finally {
            pool.shutdownNow();
        }
        List<Sample> samples = new ArrayList<>(done.values());
        samples.sort(Comparator.comparing((Sample s) -> s.alone() == null ? -1 : position(s.alone()))
                .thenComparing(Sample::number));
        return samples;
    }

    /** How many samples {@code draws} mean. */
    static int samples(int draws) {
        return draws + Uncertain.values().length * alone(draws);
    }

    private static int alone(int draws) {
        return (draws + ALONE - 1) / ALONE;
    }

    private static List<Sample> planned(int draws) {
        List<Sample> planned = new ArrayList<>();
        for (int n = 0; n < draws; n++) {
            planned.add(new Sample(null, n, new double[0]));
        }
        for (Uncertain group : Uncertain.values()) {
            for (int n = 0; n < alone(draws); n++) {
                planned.add(new Sample(group, n, new double[0]));
            }
        }
        return planned;
    }

    private static int position(Uncertain group) {
        return List.of(Uncertain.values()).indexOf(group);
    }

    private static String key(Sample sample) {
        return sample.drawn() + " " + sample.number();
    }

    private static Sample result(Future<Sample> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new IOException(io.getMessage(), io);
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    Sample solve(@Nullable Uncertain alone, int number) {
        Set<Uncertain> drawn = alone == null ? EnumSet.allOf(Uncertain.class) : EnumSet.of(alone);
        Draw draw = new Draw(spreads, seed, number, drawn);
        Economy base = draw.economy(file.study().economy());
        return new Sample(
                alone,
                number,
                solved(base, draw, startOfReference, startOfScenario).gains());
    }

    private Solved solved(
            Economy base, Draw draw, Planner.@Nullable Draft nearReference, Planner.@Nullable Draft nearScenario) {
        Coalition against = runner.reference(file, base);
        Coalition drawn = new Coalition(against.economy(), draw.scenario(against.scenario()));
        Planner.Draft reference = planner.draft(
                drawn.economy(), runner.agreed(file, drawn), overBaseYear() ? nearScenario : nearReference);
        double[] z = reference.livingStandards();
        if (overBaseYear()) {
            return new Solved(null, reference);
        }
        if (z == null) {
            return new Solved(reference, reference);
        }
        Coalition union = file.on(base);
        Scenario completed = draw.scenario(ScenarioRunner.completed(file, union, against.economy(), r -> z[r]));
        Scenario scenario = runner.agreed(file, new Coalition(union.economy(), completed));
        return new Solved(
                reference, planner.draft(union.economy(), scenario, nearScenario == null ? reference : nearScenario));
    }

    /** @param reference null: the base year */
    private record Solved(Planner.@Nullable Draft reference, Planner.Draft scenario) {

        /** Of each member of the scenario, then of the union; members the reference has not are measured against the base year. */
        double[] gains() {
            double[] z = scenario.livingStandards();
            double[] before = reference == null ? new double[0] : reference.livingStandards();
            if (z == null || before == null) {
                return new double[0];
            }
            Economy e = scenario.economy();
            double[] gains = new double[z.length + 1];
            double sum = 0;
            double base = 0;
            for (int r = 0; r < z.length; r++) {
                int there = reference == null
                        ? -1
                        : reference.economy().member(e.members().get(r).code());
                double from = there < 0 ? 1 : before[there];
                gains[r] = z[r] / from - 1;
                sum += e.household(r) * z[r];
                base += e.household(r) * from;
            }
            gains[z.length] = sum / base - 1;
            return gains;
        }
    }
}
