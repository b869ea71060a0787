package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isim.app.input.Problems;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come with the program: each is certified, and stands in the relation to the others that its words promise. */
class LibraryTest {
    private static final Path SOURCE = Path.of("..", "scenarios");

    @TempDir
    private static Path scenarios = Path.of("");

    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);
    private static final Map<String, Study> STUDIES = new TreeMap<>();

    /** Variants are written beside the scenarios, so those are a copy. */
    @BeforeAll
    static void copy() throws IOException {
        try (Stream<Path> tree = Files.walk(SOURCE)) {
            for (Path from : tree.toList()) {
                Path to = scenarios.resolve(SOURCE.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }

    /** Every scenario of every study; a recipe is none. */
    static List<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE, 2)) {
            return files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("recipe.yaml"))
                    .map(f -> SOURCE.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static ScenarioFile read(Path file) {
        Problems problems = new Problems();
        String name = String.valueOf(file.toAbsolutePath().normalize().getParent());
        Study study = STUDIES.computeIfAbsent(name, n -> StudyReader.read(Path.of(n), problems));
        ScenarioFile scenario = ScenarioReader.read(file, study, problems);
        assertThat(problems.rendered()).isEmpty();
        return scenario;
    }

    private static SolvedScenario solved(Path file) {
        ScenarioFile scenario = read(file);
        Problems problems = new Problems();
        ScenarioRunner runner = new ScenarioRunner(PLANNER);
        runner.readReference(scenario, problems);
        assertThat(problems.rendered()).isEmpty();
        return runner.solve(scenario);
    }

    private static SolvedScenario solved(String name) {
        return solved(scenarios.resolve(name));
    }

    /** A scenario with some lines more. */
    private static SolvedScenario variant(String of, String... lines) throws IOException {
        Path parent = scenarios.resolve(of);
        Path file = parent.resolveSibling("variant.yaml");
        Files.writeString(file, "extends: " + parent.getFileName() + "\n" + String.join("\n", lines) + "\n");
        return solved(file);
    }

    private static Plan plan(SolvedScenario solved) {
        assertThat(solved.plan()).as(solved.file().id()).isNotNull();
        return java.util.Objects.requireNonNull(solved.plan());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void certifiedWithTiesBrokenInAllThreeModesOfPayments(String name) throws IOException {
        Concept concept = read(scenarios.resolve(name)).scenario().interests().concept();
        // exchange at the plan's own prices pools payments whatever the scenario says
        for (Payments payments :
                concept == Concept.EQUIVALENT_EXCHANGE ? new Payments[] {Payments.POOLED} : Payments.values()) {
            Plan plan = plan(variant(name, "union: {payments: " + payments.key() + "}"));
            assertThat(plan.certificate().passes()).as(name + " " + payments).isTrue();
            assertThat(plan.tiesBroken()).as(name + " " + payments).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void asksAQuestion(String name) {
        ScenarioFile file = read(scenarios.resolve(name));
        assertThat(file.question()).endsWith("?");
        assertThat(file.title()).isNotBlank();
        assertThat(file.assumptions()).allSatisfy(a -> assertThat(a.why()).isNotBlank());
    }

    private static double union(SolvedScenario solved) {
        Plan plan = plan(solved);
        double sum = 0;
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            sum += plan.economy().household(r) * plan.livingStandard(r);
        }
        return sum;
    }

    /** What relaxes never hurts the union, what constrains never helps it. */
    @Test
    void constraintsHurtAndRelaxationsHelp() throws IOException {
        double baseline = union(solved("eaeu/baseline.yaml"));
        double slack = 1e-8 * baseline;
        for (String room : List.of(
                "market-access: [{from: any, to: any, products: [FOO, MEQ], open: 2%}]",
                "migration: [{from: KGZ, to: RUS, at-most: 5%, productivity: 60%, wage: 50%, spent-there: 40%}]",
                "investment: {up-to: +5%, cost: 1.5, capital-goods: {CON: 100%}, annual: 10%, own-funds: 1%, pooled: 30%}",
                "external: [{members: any, partners: VNM, products: any, direction: exports, quantity: +50%}]",
                "capacity: [{members: BLR, sectors: any, change: +5%}]")) {
            assertThat(union(variant("eaeu/baseline.yaml", room))).as(room).isGreaterThanOrEqualTo(baseline - slack);
        }
        for (String constraint : List.of(
                "supply: [{in: KAZ, from: RUS, products: [MEQ, MET, PET], of: imports, counted: together, at-most: -15%}]",
                "supply: [{in: BLR, from: own, products: FOO, at-least: +5%}]",
                "interests: {parity: 30%}",
                "interests: {floors: {KGZ: {jobs: 1.02}, ARM: {value-added: 1.03}}}",
                "capacity: [{members: BLR, sectors: any, change: -5%}]")) {
            assertThat(union(variant("eaeu/baseline.yaml", constraint)))
                    .as(constraint)
                    .isLessThanOrEqualTo(baseline + slack);
        }
    }

    /** Leaving and joining again is the start; so is a union in which everybody is named. */
    @Test
    void leavingAndJoiningAgainIsTheStart() throws IOException {
        double baseline = union(solved("eaeu/baseline.yaml"));
        SolvedScenario back = variant("eaeu/kazakhstan-leaves.yaml", "union: {members: [ARM, BLR, KAZ, KGZ, RUS]}");
        assertThat(union(back)).isCloseTo(baseline, within(1e-9 * baseline));
    }

    /** Apart at unchanged barriers, the two sides reach at most what they reach together. */
    @Test
    void togetherIsNotLessThanApart() {
        double together = union(solved("eaeu-uz/baseline.yaml"));
        double apart =
                union(solved("eaeu-uz/uzbekistan-stays-out.yaml")) + union(solved("eaeu-uz/uzbekistan-alone.yaml"));
        assertThat(apart).isLessThanOrEqualTo(together * (1 + 1e-9));
    }

    @Test
    void nobodyFallsBelowTheReferenceWhereThatIsTheFloor() {
        for (String name : List.of("eaeu/labour-mobility.yaml", "eaeu/capital-pool.yaml", "eaeu/deep-union.yaml")) {
            SolvedScenario solved = solved(name);
            Plan plan = plan(solved);
            Plan reference = java.util.Objects.requireNonNull(solved.reference());
            for (int r = 0; r < plan.economy().memberCount(); r++) {
                assertThat(plan.livingStandard(r)).as(name).isGreaterThanOrEqualTo(reference.livingStandard(r) - 1e-8);
            }
        }
    }

    @Test
    void rulesHoldInThePlan() {
        Plan parity = plan(solved("eaeu/mutual-parity.yaml"));
        for (int r = 0; r < parity.economy().memberCount(); r++) {
            var accounts = org.isim.model.plan.MemberAccounts.ofPlan(parity, r);
            double turnover = accounts.unionExports() + accounts.unionImports();
            assertThat(Math.abs(accounts.unionTradeBalance())).isLessThanOrEqualTo(0.25 * turnover * (1 + 1e-6));
        }
        Plan diverse = plan(solved("eaeu/diversify-kazakhstan.yaml"));
        int kazakhstan = diverse.economy().member("KAZ");
        assertThat(shareOfRussia(diverse, kazakhstan, false))
                .isLessThanOrEqualTo(0.8 * shareOfRussia(diverse, kazakhstan, true) * (1 + 1e-6));
    }

    /** Russia's share in what a member imports of goods, in the plan or in the base year. */
    private static double shareOfRussia(Plan plan, int r, boolean base) {
        var e = plan.economy();
        int russia = e.member("RUS");
        double from = 0;
        double all = 0;
        for (int i = 0; i <= e.product("UTL"); i++) {
            for (int o = 0; o < e.memberCount(); o++) {
                double flow = o == r ? 0 : base ? e.flow(o, r, i) : plan.flow(o, r, i);
                all += flow;
                from += o == russia ? flow : 0;
            }
            for (int p = 0; p < e.partnerCount(); p++) {
                all += base ? e.imports(p, r, i) : plan.imports(p, r, i);
            }
        }
        return from / all;
    }

    /** What the findings page says of flows and sectors with barriers halved. */
    @Test
    void halvedBarriersPushFlowsToTheirBands() {
        Plan plan = plan(solved("eaeu/barriers-halved.yaml"));
        var e = plan.economy();
        int flows = 0;
        int atBand = 0;
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                for (int i = 0; i < e.productCount(); i++) {
                    if (o != r && e.flow(o, r, i) > 0) {
                        double share = plan.flow(o, r, i) / plan.absorption(r, i);
                        flows++;
                        atBand += share / (e.flow(o, r, i) / e.absorption(r, i)) > 1.2499 ? 1 : 0;
                    }
                    assertThat(plan.activity(r, i)).isGreaterThan(0.94 * e.output(r, i));
                }
            }
        }
        assertThat(flows).isEqualTo(260);
        assertThat(atBand).isBetween(220, 230);
    }
}
