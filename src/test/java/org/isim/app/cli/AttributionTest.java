package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare --attribute}: what a gain comes from. */
class AttributionTest {
    private static final double SAME = 1e-9;

    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void copyStudy() {
        study = Ran.eaeu(temp);
    }

    private JsonNode attribution(Path scenario, String... options) {
        Object[] args = new Object[options.length + 5];
        List<Object> all = List.of("compare", "--json", "--attribute", study.resolve("baseline.yaml"), scenario);
        System.arraycopy(all.toArray(), 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        JsonNode json = well(args).json();
        assertThat(json.get("attribution")).hasSize(1);
        JsonNode attribution = json.get("attribution").get(0);
        assertSums(attribution);
        assertTotalIsTheComparisons(attribution, json.get("outcomes"));
        return attribution;
    }

    /** Barriers, labour and migration, and a change of nothing: services have no barrier. */
    private Path four() {
        return Ran.file(
                study,
                "four.yaml",
                "extends: baseline.yaml",
                "barriers:",
                "  - {from: any, to: any, products: FOO, change: -50%}",
                "  - {from: BLR, to: RUS, products: FIN, change: =0}",
                "room: {labour-reserve: 4%}",
                "migration: [{from: KGZ, to: RUS, at-most: 2%, wage: 50%, spent-there: 40%}]");
    }

    @Test
    void sharesSumToTheGainAndNothingComesFromNothing() {
        JsonNode a = attribution(four());
        assertThat(a.get("method").asText()).isEqualTo("shapley");
        assertThat(a.get("changes")).hasSize(4);
        assertThat(a.get("changes").get(1).get("change").asText())
                .isEqualTo("barriers: {from: BLR, to: RUS, products: FIN, change: =0}");
        for (JsonNode share : a.get("changes").get(1).get("contribution")) {
            assertThat(share.asDouble()).isCloseTo(0, within(SAME));
        }
        assertThat(a.get("changes").get(3).get("change").asText()).isEqualTo("room.labour-reserve: 3% → 4%");
        assertThat(a.get("changes").get(3).get("contribution").get("union").asDouble())
                .isGreaterThan(0.01);
    }

    @Test
    void inOrderSumsAsWellAndTheFirstIsAlone() {
        JsonNode a = attribution(four(), "--in-order");
        assertThat(a.get("method").asText()).isEqualTo("order");
        JsonNode first = a.get("changes").get(0);
        for (String member : names(first.get("alone"))) {
            assertThat(first.get("contribution").get(member).asDouble())
                    .isCloseTo(first.get("alone").get(member).asDouble(), within(SAME));
        }
    }

    @Test
    void aSingleChangeHasItAll() {
        JsonNode a = attribution(study.resolve("barriers-halved.yaml"));
        assertThat(a.get("changes")).hasSize(1);
        assertThat(a.get("together").get("union").asDouble()).isCloseTo(0, within(SAME));
    }

    /** What stands in the reference and not in the scenario is a change as well. */
    @Test
    void takingBackIsAChange() {
        JsonNode json = well(
                        "compare",
                        "--json",
                        "--attribute",
                        study.resolve("barriers-halved.yaml"),
                        study.resolve("baseline.yaml"))
                .json();
        JsonNode a = json.get("attribution").get(0);
        assertThat(a.get("changes").get(0).get("change").asText()).startsWith("barriers: without {from: any");
        assertThat(a.get("total").get("BLR").asDouble()).isLessThan(-0.04);
        assertSums(a);
    }

    /** Floors that cannot be met without the barriers' fall: no plan for one subset, so no Shapley. */
    @Test
    void withoutAPlanForOneOfThemItGoesInOrder() {
        Path floors = Ran.file(
                study,
                "floors.yaml",
                "extends: barriers-halved.yaml",
                "interests: {floors: {BLR: {living-standard: 1.10}}}");
        JsonNode a = attribution(floors);
        assertThat(a.get("method").asText()).isEqualTo("order");
        assertThat(a.get("note").asText())
                .isEqualTo("there is no plan with interests alone, so in the order of the file");
        assertThat(a.get("together").get("union").isNull()).isTrue();
    }

    @Test
    void aMemberThatIsNotInBothHasNoShare() {
        Path leaves = Ran.file(
                study,
                "leaves.yaml",
                "extends: baseline.yaml",
                "union: {members: [ARM, BLR, KGZ, RUS], third-country-barrier: 25%}");
        JsonNode a = attribution(leaves);
        assertThat(names(a.get("total"))).containsExactly("union", "ARM", "BLR", "KGZ", "RUS");
        assertThat(a.get("total").get("RUS").asDouble()).isNegative();
    }

    private static void assertSums(JsonNode attribution) {
        for (String member : names(attribution.get("total"))) {
            double sum = 0;
            for (JsonNode change : attribution.get("changes")) {
                sum += change.get("contribution").get(member).asDouble();
            }
            assertThat(sum).isCloseTo(attribution.get("total").get(member).asDouble(), within(SAME));
        }
    }

    private static void assertTotalIsTheComparisons(JsonNode attribution, JsonNode outcomes) {
        for (JsonNode outcome : outcomes) {
            String member = outcome.get("member").asText();
            boolean compared = !outcome.get("scenario").asText().equals("baseline")
                    && outcome.get("indicator").asText().equals("livingStandard")
                    && attribution.get("total").has(member);
            if (compared) {
                double after = outcome.get("value").asDouble();
                double before = after - outcome.get("change").asDouble();
                assertThat(attribution.get("total").get(member).asDouble())
                        .as(member)
                        .isCloseTo(after / before - 1, within(1e-8));
            }
        }
    }
}
