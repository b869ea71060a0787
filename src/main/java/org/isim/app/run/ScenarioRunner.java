package org.isim.app.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Solves scenario files and the references of their gains.
 *
 * <p>The reference of a scenario is the file it names, or the one at the end of {@code extends}: its room and barriers, with the concept, the
 * payments and the bands of the scenario, so that a gain is the policy's. A scenario with neither is measured against itself with base-year
 * barriers and no floors.
 */
public final class ScenarioRunner {
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
        Economy economy = file.study().economy();
        Scenario scenario = file.scenario();
        Scenario referenceScenario = referenceOf(file);
        Planner.Draft draft = planner.draft(economy, referenceScenario, null);
        // the scenario starts from the reference's programs and needs no more of it, so both are finished side by side
        CompletableFuture<PlanOutcome> finished = CompletableFuture.supplyAsync(draft::finish);
        PlanOutcome outcome;
        if (isSelf(file)) {
            outcome = finished.join();
        } else if (file.disagreementIsReference()) {
            PlanOutcome disagreement = finished.join();
            if (disagreement instanceof Plan plan) {
                scenario = scenario.with(scenario.interests().withDisagreement(livingStandards(plan)));
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

    /** A scenario without a reference and without a policy of its own is its own reference. */
    private static boolean isSelf(ScenarioFile file) {
        return file.reference() == null
                && !hasPolicy(file.scenario(), file.study().economy());
    }

    private Scenario referenceOf(ScenarioFile file) {
        Economy economy = file.study().economy();
        ScenarioFile read = file.reference() == null ? null : references.get(file.reference());
        if (read == null) {
            return withoutPolicy(file.scenario(), economy);
        }
        Scenario policy = file.scenario();
        Scenario reference = read.scenario();
        Room bands = reference
                .room()
                .withFlexibility(policy.room().flexibility())
                .withOpenLinks(policy.room().openLinks());
        Interests own = policy.interests();
        Interests concept = new Interests(
                own.concept(),
                own.weights(),
                own.shares(),
                own.disagreement(),
                reference.interests().livingStandardFloor());
        return reference
                .with(bands)
                .with(policy.payments())
                .with(policy.paymentsOn())
                .with(concept);
    }

    private static boolean hasPolicy(Scenario scenario, Economy economy) {
        double[] floors = scenario.interests().livingStandardFloor();
        return !scenario.barriers().equals(Barriers.base(economy))
                || Arrays.stream(floors).anyMatch(f -> f > 0);
    }

    private static Scenario withoutPolicy(Scenario scenario, Economy economy) {
        double[] none = new double[economy.memberCount()];
        return scenario.with(Barriers.base(economy)).with(scenario.interests().withLivingStandardFloor(none));
    }

    private String referenceName(ScenarioFile file) {
        ScenarioFile read = file.reference() == null ? null : references.get(file.reference());
        return read == null ? file.id() + " without its policy" : read.id();
    }

    private static double[] livingStandards(Plan plan) {
        double[] z = new double[plan.economy().memberCount()];
        Arrays.setAll(z, plan::livingStandard);
        return z;
    }
}
