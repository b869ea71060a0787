package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.isim.app.input.Problems;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Family;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.SmallStudy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family says of each value what a scenario of its own with that value says. */
class FamilyTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void eachValueIsAScenario() throws IOException {
        SmallStudy.write(temp);
        Ran.file(temp, "baseline.yaml", "room: {trade-flexibility: 0.2, capacity-reserve: 5%, labour-reserve: 3%}");
        String head = "extends: baseline.yaml";
        Path file = Ran.file(
                temp,
                "family.yaml",
                head,
                "barriers: [{from: any, to: any, products: any, change: -10%}, {from: AAA, to: BBB, products: MAN, change: -10%}]",
                "vary: {key: barriers.change, from: -0%, to: -100%, by: 50%}");
        Path out = temp.resolve("out");
        JsonNode family = well("run", "--json", "--out", out, file).json().get("family");
        assertThat(family.get("gainsOver").asText()).isEqualTo("the reference");
        assertThat(family.get("values")).hasSize(3);
        String[] values = {"-0%", "-50%", "-100%"};
        for (int n = 0; n < values.length; n++) {
            JsonNode one = family.get("values").get(n);
            assertThat(one.get("value").asText()).isEqualTo(values[n]);
            assertThat(one.get("status").asText()).isEqualTo("optimal");
            Path alone = Ran.file(
                    temp,
                    "alone" + n + ".yaml",
                    head,
                    "barriers: [{from: any, to: any, products: any, change: -10%}, {from: AAA, to: BBB, products: MAN, change: "
                            + values[n] + "}]");
            JsonNode members =
                    isim("run", "--quiet", "--json", "--out", out, alone).json().get("members");
            for (String member : new String[] {"AAA", "BBB"}) {
                assertThat(one.get("gains").get(member).asDouble())
                        .isCloseTo(members.get(member).get("gainOverReference").asDouble(), within(1e-6));
            }
        }
        assertThat(Ran.list(out.resolve("family"))).contains("family.csv", "family.html", "family.txt", "run.json");
        assertThat(Files.readString(out.resolve("family").resolve("family.csv")))
                .startsWith("key,value,status,member,indicator,unit,level\n")
                .contains("barriers.change,-50%,optimal,union,gainOverReference,fraction,");
        assertThat(Files.readString(out.resolve("family").resolve("family.html")))
                .contains("\"type\" : \"line\"", "\"-100%\"", "href=\"report.html\"")
                .doesNotContain("{{");
    }

    /** The reference is solved again where it depends on the value, and there alone. */
    @Test
    void aReferenceThatStaysIsSolvedOnce() {
        SmallStudy.write(temp);
        Ran.file(temp, "baseline.yaml", "room: {trade-flexibility: 0.2, capacity-reserve: 5%, labour-reserve: 3%}");
        ScenarioFile policy = read(
                "extends: baseline.yaml",
                "barriers: [{from: any, to: any, products: any, change: -10%}]",
                "vary: {key: barriers.change, values: [-20%]}");
        ScenarioRunner runner = new ScenarioRunner(new Planner(LinearSolver.discover(), SolveOptions.DEFAULT));
        runner.readReference(policy, new Problems());
        SolvedScenario first = runner.solve(policy);
        ScenarioFile other =
                Objects.requireNonNull(Family.of(policy)).variants().get(0).file();
        SolvedScenario second = runner.solve(other, first);
        assertThat(second.reference()).isSameAs(first.reference()).isNotNull();
        Plan afresh = Objects.requireNonNull(runner.solve(other).plan());
        assertThat(Objects.requireNonNull(second.plan()).livingStandard(0))
                .isCloseTo(afresh.livingStandard(0), within(1e-9));
        ScenarioFile banded = read(
                "extends: baseline.yaml",
                "barriers: [{from: any, to: any, products: any, change: -10%}]",
                "room: {trade-flexibility: 0.1}");
        runner.readReference(banded, new Problems());
        assertThat(runner.solve(banded, first).reference()).isNotSameAs(first.reference());
    }

    private ScenarioFile read(String... lines) {
        Problems problems = new Problems();
        Path file = Ran.file(temp, "policy.yaml", lines);
        return Objects.requireNonNull(
                ScenarioReader.read(file, problems), () -> problems.list().toString());
    }

    /** A value without a plan is an answer, not a fault of the run. */
    @Test
    void aValueMayLeaveNoPlan() {
        SmallStudy.write(temp);
        Path file = Ran.file(
                temp,
                "floor.yaml",
                "room: {labour-reserve: 3%, capacity-reserve: 3%}",
                "vary: {key: interests.floors.AAA.living-standard, values: [1, 9]}");
        assertThat(well("run", "--out", temp.resolve("out"), file).out())
                .contains("Gain over the reference, by interests.floors.AAA.living-standard:", "infeasible");
    }

    /** Who is not in a union has no gain in it, and the others keep theirs. */
    @Test
    void theUnionItselfMayVary() {
        SmallStudy.write(temp);
        Path file = Ran.file(
                temp,
                "members.yaml",
                "room: {labour-reserve: 3%, capacity-reserve: 3%}",
                "vary: {key: union.members, values: [any, BBB]}");
        JsonNode values =
                well("run", "--json", "--out", temp.resolve("out"), file).json().at("/family/values");
        assertThat(values.get(0).at("/gains/AAA").isNumber()).isTrue();
        assertThat(values.get(1).get("status").asText()).isEqualTo("optimal");
        assertThat(values.get(1).at("/gains/AAA").isNull()).isTrue();
        assertThat(values.get(1).at("/gains/BBB").asDouble())
                .isEqualTo(values.get(1).at("/gains/union").asDouble());
    }
}
