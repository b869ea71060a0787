package org.isim.app.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntToDoubleFunction;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Coalition;
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
    /** Keys that describe a scenario, or say how any union is solved. */
    private static final Set<String> NO_POLICY =
            Set.of("title", "question", "reference", "assumptions", "room", "union", "interests");

    private final Planner planner;
    private final Map<Path, ScenarioFile> references = new HashMap<>();

    public ScenarioRunner(Planner planner) {
        this.planner = planner;
    }

    /** Reads the reference of a scenario, so that its problems are found before anything is solved. */
    public void readReference(ScenarioFile file, Problems problems) {
        Path path = file.reference();
        if (path != null && !references.containsKey(path)) {
            references.put(path, ScenarioReader.read(path, file.study(), problems));
        }
    }

    public SolvedScenario solve(ScenarioFile file) {
        long start = System.nanoTime();
        Economy economy = file.economy();
        Scenario scenario = file.scenario();
        Coalition against = referenceOf(file);
        Planner.Draft draft = planner.draft(against.economy(), against.scenario(), null);
        // the scenario starts from the reference's programs and needs no more of it, so both are finished side by side
        CompletableFuture<PlanOutcome> finished = CompletableFuture.supplyAsync(draft::finish);
        PlanOutcome outcome;
        if (file.reference() == null && !hasPolicy(file)) {
            outcome = finished.join();
        } else if (file.disagreementIsReference()) {
            PlanOutcome disagreement = finished.join();
            if (disagreement instanceof Plan plan) {
                double[] d = byMember(
                        economy,
                        plan.economy(),
                        plan::livingStandard,
                        scenario.interests().disagreement());
                scenario = scenario.with(scenario.interests().withDisagreement(d));
                outcome = planner.solve(economy, scenario);
            } else {
                outcome = disagreement;
            }
        } else {
            outcome = planner.draft(economy, scenario, draft).finish();
        }
        @Nullable Plan reference = finished.join() instanceof Plan plan ? plan : null;
        double seconds = (System.nanoTime() - start) / 1e9;
        return new SolvedScenario(file, scenario, outcome, reference, referenceName(file), seconds);
    }

    /** Whether a file says more than how the union is solved and what room it has. */
    private static boolean hasPolicy(ScenarioFile file) {
        for (MapNode.Entry entry : file.resolved().tree().entries()) {
            boolean policy = !NO_POLICY.contains(entry.key());
            if (entry.key().equals("interests") && entry.value() instanceof MapNode interests) {
                policy = interests.entry("floors") != null || interests.entry("parity") != null;
            }
            if (policy) {
                return true;
            }
        }
        return false;
    }

    private Coalition referenceOf(ScenarioFile file) {
        ScenarioFile read = file.reference() == null ? null : references.get(file.reference());
        Scenario policy = file.scenario();
        Scenario reference = read == null
                ? Scenario.base(file.economy())
                        .with(policy.room())
                        .with(policy.interests().withoutDemands())
                : read.scenario();
        Economy economy = read == null ? file.economy() : read.economy();
        Interests own = policy.interests();
        Interests demands = reference.interests();
        Interests concept = demands.with(own.concept())
                .withWeights(byMember(economy, file.economy(), r -> own.weights()[r], demands.weights()))
                .withShares(byMember(economy, file.economy(), r -> own.shares()[r], demands.shares()))
                .withDisagreement(
                        byMember(economy, file.economy(), r -> own.disagreement()[r], demands.disagreement()));
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

    private String referenceName(ScenarioFile file) {
        ScenarioFile read = file.reference() == null ? null : references.get(file.reference());
        return read == null ? file.id() + " without its policy" : read.id();
    }
}
