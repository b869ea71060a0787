package org.isim.app.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.isim.app.input.MapNode;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.scenario.Disagreement;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.plan.TimeLimitReached;
import org.isim.model.plan.Work;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Solves scenario files and the references of their gains.
 *
 * <p>The reference of a scenario is the file it names, or the one at the end of {@code extends}: its room and barriers, with the concept, the
 * payments and the bands of the scenario, so that a gain is the policy's. A scenario with neither is measured against itself with nothing but
 * its room.
 */
public final class ScenarioRunner {
    /** Keys that say how any union is solved. */
    private static final Set<String> NO_POLICY = Set.of("room", "union", "interests");

    /** How far below the reference a floor at the reference lies, in z: what a certified plan may miss by. */
    private static final double FLOOR_SLACK = 2e-9;

    private final Planner planner;
    private final boolean plansOnly;
    private final Map<Path, ScenarioFile> references;

    public ScenarioRunner(Planner planner) {
        this(planner, false, new HashMap<>());
    }

    private ScenarioRunner(Planner planner, boolean plansOnly, Map<Path, ScenarioFile> references) {
        this.planner = planner;
        this.plansOnly = plansOnly;
        this.references = references;
    }

    /** The same, not asking what chains are worth: that is a scenario more for each of them. */
    public ScenarioRunner plansOnly() {
        return new ScenarioRunner(planner, true, references);
    }

    /** Reads the reference of a scenario, so that its problems are found before anything is solved. */
    public void readReference(ScenarioFile file, Problems problems) {
        Path path = file.reference();
        if (path == null) {
            return;
        }
        if (path.equals(file.file().toAbsolutePath().normalize())) {
            problems.error(Place.wholeFile(file.file().toString()), "a scenario cannot be its own reference");
        }
        ScenarioFile read = references.computeIfAbsent(path, p -> ScenarioReader.read(p, file.study(), problems));
        if (read != null && read.reliesOnReference()) {
            problems.error(
                    Place.wholeFile(file.file().toString()),
                    "its reference, " + read.id()
                            + ", takes numbers from a reference of its own; name one that does not, such as baseline.yaml");
        }
    }

    /** Solves a scenario and its reference. Where time is over before both are known, the outcome says so, and which part was reached. */
    public SolvedScenario solve(ScenarioFile file) {
        return solve(file, null);
    }

    /**
     * The same.
     *
     * @param near a related scenario whose programs these start from, and whose reference is not solved again where it is this one's, too
     */
    public SolvedScenario solve(ScenarioFile file, @Nullable SolvedScenario near) {
        long start = System.nanoTime();
        if (near != null && near.reference() != null && haveOneReference(file, near.file())) {
            return against(near.reference(), file, near.draft(), start);
        }
        Economy economy = file.economy();
        Scenario scenario = file.scenario();
        Work named = isSelf(file) ? work(Work.Kind.SCENARIO, file) : referenceOf(file);
        Coalition against = reference(file);
        Planner.Draft draft;
        try {
            Scenario agreed = inTime(
                    isSelf(file)
                            ? work(Work.Kind.ALONE, file)
                            : new Work(Work.Kind.ALONE_IN_REFERENCE, referenceName(file)),
                    () -> agreed(file, against));
            scenario = isSelf(file) ? agreed : agreed(file, file.union());
            draft = planner.draft(against.economy(), agreed, near == null ? null : near.draft());
        } catch (TimeLimitReached e) {
            return stopped(file, e, start);
        }
        // the scenario starts from the reference's programs and needs no more of it, so both are finished side by side
        CompletableFuture<PlanOutcome> finishing = CompletableFuture.supplyAsync(draft::finish);
        Supplier<PlanOutcome> finished = () -> inTime(named, finishing::join);
        try {
            PlanOutcome outcome;
            Planner.Draft own = draft;
            if (isSelf(file)) {
                outcome = finished.get();
            } else if (file.reliesOnReference()) {
                PlanOutcome first = finished.get();
                if (first instanceof Plan plan) {
                    scenario = completed(file, new Coalition(economy, scenario), plan.economy(), plan::livingStandard);
                    own = planner.draft(economy, scenario, draft);
                    outcome = inTime(work(Work.Kind.SCENARIO, file), own::finish);
                } else {
                    outcome = first;
                }
            } else {
                own = planner.draft(economy, scenario, draft);
                outcome = inTime(work(Work.Kind.SCENARIO, file), own::finish);
            }
            @Nullable Plan reference = finished.get() instanceof Plan plan ? plan : null;
            Planner.Draft solved = own;
            @Nullable Worth worth = inTime(work(Work.Kind.CHAINS, file), () -> worth(outcome, solved));
            return new SolvedScenario(
                    file, scenario, outcome, reference, referenceName(file), worth, own, secondsSince(start));
        } catch (TimeLimitReached e) {
            return stopped(file, e, start);
        }
    }

    /** Whether what two files are measured against is the same program: both have one file for it, and solve any union alike. */
    private static boolean haveOneReference(ScenarioFile one, ScenarioFile other) {
        MapNode first = one.resolved().tree();
        MapNode second = other.resolved().tree();
        return one.reference() != null
                && one.reference().equals(other.reference())
                && NO_POLICY.stream().allMatch(key -> Objects.equals(first.get(key), second.get(key)));
    }

    private SolvedScenario against(Plan reference, ScenarioFile file, Planner.@Nullable Draft near, long start) {
        try {
            Scenario agreed = inTime(work(Work.Kind.ALONE, file), () -> agreed(file, file.union()));
            Scenario scenario = file.reliesOnReference()
                    ? completed(
                            file, new Coalition(file.economy(), agreed), reference.economy(), reference::livingStandard)
                    : agreed;
            Planner.Draft own = planner.draft(file.economy(), scenario, near);
            PlanOutcome outcome = inTime(work(Work.Kind.SCENARIO, file), own::finish);
            @Nullable Worth worth = inTime(work(Work.Kind.CHAINS, file), () -> worth(outcome, own));
            return new SolvedScenario(
                    file, scenario, outcome, reference, referenceName(file), worth, own, secondsSince(start));
        } catch (TimeLimitReached e) {
            return stopped(file, e, start);
        }
    }

    private SolvedScenario stopped(ScenarioFile file, TimeLimitReached limit, long start) {
        return new SolvedScenario(
                file,
                file.scenario(),
                new PlanOutcome.NoPlan(limit.outcome(), limit.reached()),
                null,
                referenceName(file),
                null,
                null,
                secondsSince(start));
    }

    /**
     * The scenario with what its members have alone as its disagreement point, where the file asks for that; the scenario itself otherwise. Alone, a member trades with the
     * others as the file's coalitions do, within the bands of the scenario. One that cannot meet its fixed uses alone has nothing.
     */
    public Scenario agreed(ScenarioFile file, Coalition union) {
        if (file.disagreement() != Disagreement.STAND_ALONE) {
            return union.scenario();
        }
        double[] alone = new double[union.economy().memberCount()];
        for (int r = 0; r < alone.length; r++) {
            Coalition one = file.treatment()
                    .withOwnBands(
                            union.economy(),
                            union.scenario().with(union.scenario().interests().with(Concept.TOTAL)),
                            r);
            double[] z = planner.draft(one.economy(), one.scenario(), null).livingStandards();
            alone[r] = z == null ? 0 : z[0];
        }
        return union.scenario().with(union.scenario().interests().withDisagreement(alone));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Work work(Work.Kind kind, ScenarioFile file) {
        return new Work(kind, file.id());
    }

    private Work referenceOf(ScenarioFile file) {
        return new Work(Work.Kind.REFERENCE, referenceName(file));
    }

    /** What the work gives; where time is over, with the name of the work. */
    private static <T extends @Nullable Object> T inTime(Work work, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeLimitReached limit) {
                throw limit.in(work);
            }
            throw e;
        } catch (TimeLimitReached e) {
            throw e.in(work);
        }
    }

    private @Nullable Worth worth(PlanOutcome outcome, Planner.Draft draft) {
        if (plansOnly
                || !(outcome instanceof Plan plan)
                || plan.scenario().chains().isEmpty()) {
            return null;
        }
        double[] z = new double[plan.economy().memberCount()];
        Arrays.setAll(z, plan::livingStandard);
        return Worth.of(plan.economy(), plan.scenario(), z, planner, draft);
    }

    /** Whether a scenario is its own reference: it has none, and says no more than how the union is solved and what room it has. */
    public static boolean isSelf(ScenarioFile file) {
        return file.reference() == null && !hasPolicy(file);
    }

    /**
     * The scenario with what it takes from the reference: its disagreement point, its floors.
     *
     * @param union the file's, on some base year
     * @param livingStandard of the reference's members, by their index in {@code of}
     */
    public static Scenario completed(
            ScenarioFile file, Coalition union, Economy of, IntToDoubleFunction livingStandard) {
        Interests own = union.scenario().interests();
        double[] z = byMember(union.economy(), of, livingStandard, own.disagreement());
        double[] floors = own.livingStandardFloor().clone();
        for (int r = 0; r < floors.length; r++) {
            floors[r] = Double.isNaN(floors[r]) ? z[r] - FLOOR_SLACK : floors[r];
        }
        Interests filled = own.withLivingStandardFloor(floors);
        return union.scenario()
                .with(file.disagreement() == Disagreement.REFERENCE ? filled.withDisagreement(z) : filled);
    }

    /** The scenario as it is solved; null where it takes something from a reference that has no plan. */
    public @Nullable Scenario completed(ScenarioFile file) {
        if (!file.reliesOnReference()) {
            return agreed(file, file.union());
        }
        Coalition against = reference(file);
        Planner.Draft draft = planner.draft(against.economy(), agreed(file, against), null);
        double[] z = inTime(referenceOf(file), draft::livingStandards);
        return z == null
                ? null
                : completed(
                        file, new Coalition(file.economy(), agreed(file, file.union())), against.economy(), r -> z[r]);
    }

    /** What the gains of a scenario are measured against, on the study's base year. */
    public Coalition reference(ScenarioFile file) {
        ScenarioFile read = referenceFile(file);
        return measuredBy(file.union(), read == null ? null : read.union());
    }

    /** The same on another base year. */
    public Coalition reference(ScenarioFile file, Economy base) {
        ScenarioFile read = referenceFile(file);
        return measuredBy(file.on(base), read == null ? null : read.on(base));
    }

    /** Every file that the gains of a scenario depend on. */
    public List<Path> inputs(ScenarioFile file) {
        List<Path> inputs = new ArrayList<>(file.inputs());
        ScenarioFile read = referenceFile(file);
        if (read != null) {
            read.inputs().stream().filter(input -> !inputs.contains(input)).forEach(inputs::add);
        }
        return inputs;
    }

    /** Whether a file says more than how the union is solved and what room it has. */
    private static boolean hasPolicy(ScenarioFile file) {
        for (MapNode.Entry entry : file.resolved().tree().entries()) {
            boolean policy = !NO_POLICY.contains(entry.key()) && !ScenarioFile.isDescription(entry.key());
            if (entry.key().equals("interests") && entry.value() instanceof MapNode interests) {
                policy = interests.entry("floors") != null || interests.entry("parity") != null;
            }
            if (policy) {
                return true;
            }
        }
        return false;
    }

    /** The reference's room, barriers and demands with the scenario's concept, payments and bands; without one the scenario's room alone. */
    private static Coalition measuredBy(Coalition measured, @Nullable Coalition against) {
        Scenario policy = measured.scenario();
        Economy economy = against == null ? measured.economy() : against.economy();
        Scenario reference = against == null
                ? Scenario.base(economy)
                        .with(policy.room())
                        .with(policy.interests().withoutDemands())
                : against.scenario();
        Interests own = policy.interests();
        Interests demands = reference.interests();
        Interests concept = demands.with(own.concept())
                .withWeights(byMember(economy, measured.economy(), r -> own.weights()[r], demands.weights()))
                .withPower(byMember(economy, measured.economy(), r -> own.power()[r], demands.power()))
                .withShares(byMember(economy, measured.economy(), r -> own.shares()[r], demands.shares()))
                .withDisagreement(
                        byMember(economy, measured.economy(), r -> own.disagreement()[r], demands.disagreement()));
        Room bands = reference
                .room()
                .withFlexibility(policy.room().flexibility())
                .withOpenLinks(policy.room().openLinks());
        return new Coalition(
                economy,
                reference
                        .with(bands)
                        .with(policy.payments())
                        .with(policy.paymentsOn())
                        .with(concept));
    }

    /** For the members of {@code of} what {@code value} says of them in {@code in}; {@code otherwise} where they are not in it. */
    private static double[] byMember(Economy of, Economy in, IntToDoubleFunction value, double[] otherwise) {
        double[] values = otherwise.clone();
        for (int r = 0; r < values.length; r++) {
            int there = in.member(of.members().get(r).code());
            values[r] = there < 0 ? values[r] : value.applyAsDouble(there);
        }
        return values;
    }

    /** The file that the gains of a scenario are measured against; null where it is its own reference. */
    public @Nullable ScenarioFile referenceFile(ScenarioFile file) {
        return file.reference() == null ? null : references.get(file.reference());
    }

    /** Name of what the gains of a scenario are measured against. */
    public String referenceName(ScenarioFile file) {
        ScenarioFile read = referenceFile(file);
        return read == null ? file.id() + " without its policy" : read.id();
    }
}
