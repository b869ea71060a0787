package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isim.app.input.Problems;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.StudyReader;
import org.isim.model.configuration.Worth;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The value-added chains that come with the program: each says what it assumes, runs, and keeps the rules it is given. */
class ChainLibraryTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);

    static List<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS, 3)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .map(f -> SCENARIOS.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.contains("/chains/"))
                    .sorted()
                    .toList();
        }
    }

    private static ScenarioFile read(String name) {
        Problems problems = new Problems();
        Path file = SCENARIOS.resolve(name);
        Path study = Objects.requireNonNull(file.getParent()).resolve("..").normalize();
        ScenarioFile scenario = ScenarioReader.read(file, StudyReader.read(study, problems), problems);
        assertThat(problems.rendered()).isEmpty();
        return scenario;
    }

    private static SolvedScenario solved(String name) {
        ScenarioFile scenario = read(name);
        ScenarioRunner runner = new ScenarioRunner(PLANNER).plansOnly();
        Problems problems = new Problems();
        runner.readReference(scenario, problems);
        assertThat(problems.rendered()).isEmpty();
        return runner.solve(scenario);
    }

    private static Plan plan(SolvedScenario solved) {
        return Objects.requireNonNull(solved.plan());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void asksAQuestionAndSaysWhyForEveryAssumption(String name) {
        ScenarioFile file = read(name);
        assertThat(file.question()).endsWith("?");
        assertThat(file.title()).isNotBlank();
        assertThat(file.assumptions())
                .hasSizeGreaterThan(6)
                .allSatisfy(a -> assertThat(a.why()).isNotBlank());
        assertThat(file.scenario().chains()).isNotEmpty();
    }

    /** Together they add something, and each of them that runs is certified to. */
    @Test
    void theChainsOfCentralAsiaRunWhereTheyMay() {
        SolvedScenario solved = solved("eaeu-uz/chains/central-asian-textiles.yaml");
        Plan plan = plan(solved);
        assertThat(plan.certificate().passes()).isTrue();
        ChainAccounts chain = plan.chains().get(0);
        assertThat(chain.runs()).isTrue();
        Set<String> able = Set.of("KAZ", "KGZ", "UZB");
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            if (!able.contains(plan.economy().members().get(r).code())) {
                assertThat(chain.output(r)).isZero();
            }
        }
        double[] z = new double[plan.economy().memberCount()];
        java.util.Arrays.setAll(z, plan::livingStandard);
        Worth worth = Worth.of(plan.economy(), plan.scenario(), z, PLANNER, Objects.requireNonNull(solved.draft()));
        assertThat(Objects.requireNonNull(worth.money(0))).isPositive();
    }

    /** What is shared out: content and value added of every chain, members in some, parity in trade. */
    @Test
    void sharedChainsKeepTheirRules() {
        Plan plan = plan(solved("eaeu/chains/all-chains-shared.yaml"));
        for (ChainAccounts chain : plan.chains()) {
            if (!chain.runs()) {
                continue;
            }
            String name = chain.chain().id();
            assertThat(chain.contentOfUnion()).as(name).isGreaterThanOrEqualTo(0.7 - 1e-6);
            int part = 0;
            for (int r = 0; r < plan.economy().memberCount(); r++) {
                double share = chain.valueAdded(r) / chain.valueAdded();
                assertThat(share).as(name).isLessThanOrEqualTo(0.7 + 1e-6);
                part += share >= 0.05 - 1e-6 ? 1 : 0;
            }
            assertThat(part)
                    .as(name)
                    .isGreaterThanOrEqualTo(chain.chain().rules().leastMembers());
        }
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofPlan(plan, r);
            double turnover = accounts.unionExports() + accounts.unionImports();
            assertThat(Math.abs(accounts.unionTradeBalance())).isLessThanOrEqualTo(0.35 * turnover * (1 + 1e-6));
        }
    }
}
