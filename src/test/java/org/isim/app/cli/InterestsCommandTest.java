package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code isim interests}: its contract, and that its numbers belong together. */
class InterestsCommandTest {
    private static final List<String> CONCEPTS =
            List.of("total", "shares", "max-min", "kalai-smorodinsky", "nash", "equivalent-exchange");

    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void writeStudy() {
        study = SmallStudy.write(temp.resolve("study"));
        Ran.file(
                study,
                "base.yaml",
                "title: Base",
                "room:",
                "  trade-flexibility: 0.25",
                "  capacity-reserve: 5%",
                "  labour-reserve: 5%",
                "  import-steps: [{up-to: +20%, price: 1.1}]",
                "  export-steps: [{up-to: +20%, price: 0.9}]");
    }

    @Test
    void theContractIsKept() {
        JsonNode json = interests("outsiders: cut");
        assertThat(names(json.get("treatment"))).contains("outsiders", "payments", "coalitionBands");
        assertThat(json.get("treatment").get("outsiders").asText()).isEqualTo("cut");
        assertThat(json.get("treatment").get("payments").asText()).isEqualTo("balanced");
        assertThat(json.get("treatment").get("coalitionBands").asText()).isEqualTo("free");
        assertThat(json.get("coalitions")).hasSize(3);
        JsonNode all = json.get("coalitions").get(2);
        assertThat(all.get("members").toString()).isEqualTo("[\"AAA\",\"BBB\"]");
        assertThat(all.get("feasible").asBoolean()).isTrue();
        assertThat(names(all.get("livingStandard"))).containsExactly("AAA", "BBB");
        assertThat(names(json.get("core"))).contains("empty", "leastCoreValue");
        assertThat(names(json.get("contributions").get("AAA")))
                .containsExactly("own", "received", "net", "gross", "saldo");
        assertThat(names(json.get("solutions"))).containsAll(CONCEPTS);
        for (String concept : CONCEPTS) {
            JsonNode solution = json.get("solutions").get(concept);
            assertThat(names(solution.get("livingStandard"))).containsExactly("AAA", "BBB");
            assertThat(names(solution.get("budgetBalance"))).containsExactly("AAA", "BBB");
            assertThat(names(solution.get("worstBlocking"))).contains("members", "gain");
        }
    }

    /** With {@code --verbose} a line for each concept and each tenth of the coalitions, on standard error. */
    @Test
    void longWorkSaysWhereItIs() {
        Path file = Ran.file(study, "asked.yaml", "title: Asked", "extends: base.yaml");
        Ran ran = Ran.isim("interests", "--verbose", "--out", temp.toString(), file.toString());
        assertThat(ran.err().lines())
                .containsSubsequence(
                        "concept total", "concept equivalent-exchange", "1 of 3 coalitions", "3 of 3 coalitions");
    }

    /** Alike, they pay each other as much as they get, and neither would leave: the residual is there, and small. */
    @Test
    void equivalentExchangeReportsItsResidual() {
        JsonNode json = interests("outsiders: cut");
        JsonNode exchange = json.get("solutions").get("equivalent-exchange");
        assertThat(exchange.get("residual").asDouble()).isLessThan(1e-6);
        assertThat(exchange.get("searches")).hasSize(3);
        assertThat(exchange.get("provedUnblocked").asBoolean()).isTrue();
        for (String code : List.of("AAA", "BBB")) {
            assertThat(at(exchange, "shares", code)).isCloseTo(1, within(1e-5));
            assertThat(at(exchange, "budgetBalance", code)).isCloseTo(0, within(1e-3));
        }
    }

    /** The two members are alike: values are symmetric, the sum is shared, transfers lead from the solution to the value. */
    @Test
    void theNumbersBelongTogether() {
        JsonNode json = interests("outsiders: cut");
        double together = json.get("coalitions").get(2).get("value").asDouble();
        double consumption = 120;
        for (String value : List.of("shapley", "nucleolus")) {
            double a = json.get(value).get("AAA").asDouble();
            double b = json.get(value).get("BBB").asDouble();
            assertThat(a + b).isCloseTo(together, within(1e-7 * together));
            assertThat(a).isCloseTo(b, within(1e-6 * together));
            double z = at(json, "solutions", "nash", "livingStandard", "AAA");
            assertThat(at(json, "solutions", "nash", "transfers", value, "AAA"))
                    .isCloseTo(a - consumption * z, within(1e-9 * together));
        }
        double first = json.get("accession").get("AAA").get(0).asDouble();
        double second = json.get("accession").get("AAA").get(1).asDouble();
        assertThat((first + second) / 2).isCloseTo(at(json, "shapley", "AAA"), within(1e-9 * together));
        for (String code : List.of("AAA", "BBB")) {
            double alone = at(json, "standAlone", code);
            JsonNode c = json.get("contributions").get(code);
            assertThat(c.get("own").asDouble()).isCloseTo(consumption * alone, within(1e-5));
            assertThat(c.get("own").asDouble() + c.get("received").asDouble())
                    .isCloseTo(consumption * at(json, "solutions", "total", "livingStandard", code), within(1e-5));
            assertThat(c.get("saldo").asDouble())
                    .isCloseTo(c.get("net").asDouble() - c.get("received").asDouble(), within(1e-9));
            assertThat(at(json, "solutions", "nash", "livingStandard", code)).isGreaterThan(alone);
        }
        assertThat(json.get("core").get("empty").asBoolean()).isFalse();
        assertThat(json.get("solutions").get("nash").get("provedUnblocked").asBoolean())
                .isTrue();
    }

    /** Own supply of at most 85 × 1.05 and imports of 5 × 1.05 are 94.5 % of what is used: nothing can be, so neither government has its 15. */
    @Test
    void aGroupSaysWhichNeedFails() {
        Path file = scenario("room: {trade-flexibility: 0.05}\nunion: {outsiders: cut, coalition-open-links: 0}");
        String text = well("interests", "--out", temp.resolve("out"), file).out();
        assertThat(text)
                .contains("Cannot live alone: ")
                .contains(" lacks ")
                .contains("No Shapley value: it needs every coalition, and AAA, BBB cannot form.")
                .contains("coalition-fixed-uses: scaled");
        JsonNode json =
                well("interests", "--json", "--out", temp.resolve("out"), file).json();
        assertThat(json.get("shapley").get("AAA").isNull()).isTrue();
        assertThat(json.get("standAlone").get("AAA").isNull()).isTrue();
        assertThat(json.get("coalitions").get(0).get("feasible").asBoolean()).isFalse();
        assertThat(json.get("coalitions")
                        .get(0)
                        .get("shortages")
                        .get(0)
                        .get("amount")
                        .asDouble())
                .isPositive();
        Path smaller = scenario("room: {trade-flexibility: 0.05}\n"
                + "union: {outsiders: cut, coalition-open-links: 0, coalition-fixed-uses: scaled}");
        JsonNode scaled = well("interests", "--json", "--out", temp.resolve("out"), smaller)
                .json();
        assertThat(scaled.get("shapley").get("AAA").isNumber()).isTrue();
    }

    /** Without room of its own the base year is what every group has that keeps its trade, so nobody wants to leave. */
    @Test
    void withoutRoomNobodyGainsByLeaving() {
        Path file = Ran.file(study, "still.yaml", "title: Still", "union: {coalition-bands: renormalised}");
        JsonNode json =
                well("interests", "--json", "--out", temp.resolve("out"), file).json();
        for (String code : List.of("AAA", "BBB")) {
            assertThat(at(json, "standAlone", code)).isCloseTo(1, within(1e-8));
            assertThat(at(json, "solutions", "total", "livingStandard", code)).isCloseTo(1, within(1e-8));
        }
        assertThat(json.get("reference").isNull()).isTrue();
    }

    @Test
    void aDisagreementPointAloneIsUsedByRun() {
        Path file = Ran.file(
                study,
                "alone.yaml",
                "title: Alone",
                "extends: base.yaml",
                "barriers: [{from: any, to: any, products: any, change: -50%}]",
                "interests: {solve-for: nash, disagreement: stand-alone}");
        JsonNode json =
                well("run", "--json", "--out", temp.resolve("out"), file).json();
        JsonNode bargaining = json.get("bargaining");
        assertThat(bargaining.get("objectiveGap").asDouble()).isBetween(0.0, 1e-10);
        List<Double> gains = new ArrayList<>();
        for (String code : List.of("AAA", "BBB")) {
            gains.add(at(json, "members", code, "livingStandard") - at(json, "bargaining", "disagreement", code));
        }
        assertThat(gains.get(0)).isPositive().isCloseTo(gains.get(1), within(1e-4 * gains.get(0)));
    }

    /** The table of a frontier, its picture, and the treatments side by side; a frontier of one member is refused by name. */
    @Test
    void frontierAndTreatmentsOnRequest() throws IOException {
        Path file = scenario("union: {outsiders: cut}");
        Path out = temp.resolve("out");
        String text = well("interests", "--treatments", "--frontier", "AAA,BBB", "--out", out, file)
                .out();
        assertThat(text)
                .contains("Treatments side by side, under total")
                .contains("cut, free")
                .contains("cut, renormalised")
                .contains("third-country, free")
                .contains("third-country, renormalised");
        Path folder = out.resolve("halved-interests");
        List<String> rows = Files.readAllLines(folder.resolve("frontier-AAA-BBB.csv"));
        assertThat(rows.get(0)).isEqualTo("point,member,quantity,unit,value");
        assertThat(rows).hasSize(1 + 2 * 21 + 2 * CONCEPTS.size());
        assertThat(Files.readString(folder.resolve("frontier-AAA-BBB.svg")))
                .startsWith("<svg")
                .contains("kalai-smorodinsky")
                .contains("Second, &quot;the other&quot;")
                .endsWith("</svg>\n");
        Ran wrong = Ran.isim("interests", "--frontier", "AAB,BBB", file);
        assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("no member \"AAB\" in the union (did you mean \"AAA\"?)");
    }

    /** In one order what the steps add sums to what the union is worth; an order that leaves a member out, or names it twice, is refused. */
    @Test
    void anAccessionInTheOrderAskedFor() throws IOException {
        Path file = scenario("union: {outsiders: cut}");
        Path out = temp.resolve("out");
        JsonNode json = well("interests", "--json", "--order", "BBB,AAA", "--out", out, file)
                .json();
        JsonNode steps = json.get("accessionInOrder");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).get("member").asText()).isEqualTo("BBB");
        double last = at(steps.get(1), "added");
        assertThat(at(steps.get(0), "added") + last)
                .isCloseTo(at(json.get("coalitions").get(2), "value"), within(1e-6));
        // what the second adds is its consumption alone, its gain and that of the first
        assertThat(at(json.get("coalitions").get(0), "value")
                        + at(steps.get(1), "gained")
                        + at(steps.get(1), "othersGained"))
                .isCloseTo(last, within(1e-4));
        Path folder = out.resolve("halved-interests");
        assertThat(Files.readAllLines(folder.resolve("accession.csv"))).hasSize(1 + 2 * 3);
        assertThat(Files.readString(folder.resolve("interests.txt")))
                .contains("What each accession brings, in the order asked for");
        assertThat(Ran.isim("interests", "--order", "BBB", file).err())
                .contains("--order takes every member of the union, found \"BBB\" without AAA");
        assertThat(Ran.isim("interests", "--order", "BBB,BBB", file).err())
                .contains("--order BBB,BBB: BBB stands there twice");
    }

    @Test
    void threadsAreBounded() {
        Ran ran = Ran.isim("interests", "--threads", 0, study.resolve("base.yaml"));
        assertThat(ran.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ran.err()).contains("--threads must be between 1 and 1024, found 0");
    }

    private JsonNode interests(String union) {
        return well("interests", "--json", "--out", temp.resolve("out"), scenario("union: {" + union + "}"))
                .json();
    }

    private Path scenario(String union) {
        return Ran.file(
                study,
                "halved.yaml",
                "title: Halved",
                "extends: base.yaml",
                union,
                "barriers: [{from: any, to: any, products: any, change: -50%}]");
    }

    private static double at(JsonNode json, String... path) {
        JsonNode node = json;
        for (String key : path) {
            node = node.get(key);
        }
        assertThat(node.isNumber()).as(String.join(".", path)).isTrue();
        return node.asDouble();
    }
}
