package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Scenario;

/** The default study and its two scenarios, read once. */
final class Eaeu {
    static final Path FOLDER = Path.of("..", "scenarios", "eaeu");
    static final Economy ECONOMY;
    static final Scenario BASELINE;
    static final Scenario HALVED;

    static {
        Problems problems = new Problems();
        Study study = StudyReader.read(FOLDER, problems);
        ECONOMY = study.economy();
        BASELINE = ScenarioReader.read(FOLDER.resolve("baseline.yaml"), study, problems)
                .scenario();
        HALVED = ScenarioReader.read(FOLDER.resolve("barriers-halved.yaml"), study, problems)
                .scenario();
        assertThat(problems.rendered()).isEmpty();
    }

    private Eaeu() {}

    static int member(String code) {
        return ECONOMY.member(code);
    }

    /** z / z of the reference − 1. */
    static double gain(Plan plan, Plan reference, String member) {
        return plan.livingStandard(member(member)) / reference.livingStandard(member(member)) - 1;
    }

    /** Σ C z / Σ C z of the reference − 1. */
    static double gain(Plan plan, Plan reference) {
        return consumption(plan) / consumption(reference) - 1;
    }

    private static double consumption(Plan plan) {
        double sum = 0;
        for (int r = 0; r < ECONOMY.memberCount(); r++) {
            sum += ECONOMY.household(r) * plan.livingStandard(r);
        }
        return sum;
    }
}
