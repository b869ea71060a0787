package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.isim.app.study.SmallStudy;
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
        assertThat(a.get("note").asText()).isEqualTo("there is no plan with interests alone, so in the order listed");
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

    private static final String FOOD = "barriers: [{from: any, to: any, products: FOO, change: -50%}]";

    /** Floors at the reference that only the first has: food's barriers alone are the first with them, floor and all. */
    @Test
    void aFloorAtTheReferenceThatOnlyTheFirstHas() {
        String floor = "interests: {floors: {BLR: {living-standard: reference}}}";
        Path first = Ran.file(study, "first.yaml", "extends: russia-slump.yaml", floor);
        Path second = Ran.file(study, "second.yaml", "extends: russia-slump.yaml", FOOD);
        Path between = Ran.file(study, "between.yaml", "extends: russia-slump.yaml", floor, FOOD);
        assertAlone("barriers", first, second, between);
    }

    /** A disagreement point at the reference that only the second has is a change like another. */
    @Test
    void aDisagreementPointThatOnlyTheSecondHas() {
        Path small = SmallStudy.write(temp.resolve("small"));
        Ran.file(small, "baseline.yaml", "room: {trade-flexibility: 0.25, labour-reserve: {AAA: 6%, BBB: 1%}}");
        String maxMin = "interests: {solve-for: max-min}";
        String reference = "interests: {solve-for: max-min, disagreement: reference}";
        String labour = "room: {labour-reserve: {BBB: 2%}}";
        String barriers = "barriers: [{from: AAA, to: BBB, products: any, change: -50%}]";
        Path first = Ran.file(small, "first.yaml", "extends: baseline.yaml", maxMin);
        Path second = Ran.file(small, "second.yaml", "extends: baseline.yaml", reference, labour, barriers);
        assertAlone(
                "room.labour-reserve",
                first,
                second,
                Ran.file(small, "one.yaml", "extends: baseline.yaml", maxMin, labour));
        assertAlone(
                "interests.disagreement",
                first,
                second,
                Ran.file(small, "two.yaml", "extends: baseline.yaml", reference));
    }

    /** The union's members change, and the floors of both are at a reference: each change alone is the file with it alone. */
    @Test
    void floorsAtTheReferenceOfUnionsThatDiffer() {
        String floor = "interests: {floors: {BLR: {living-standard: reference}}}";
        String labour = "room: {labour-reserve: 4%}";
        Path first = Ran.file(study, "first.yaml", "extends: barriers-halved.yaml", floor);
        Path second = Ran.file(
                study,
                "second.yaml",
                "extends: barriers-halved.yaml",
                floor,
                labour,
                "union: {members: [BLR, KAZ, KGZ, RUS], third-country-barrier: 25%}");
        assertAlone(
                "room.labour-reserve",
                first,
                second,
                Ran.file(study, "between.yaml", "extends: barriers-halved.yaml", floor, labour));
    }

    /** What a change gives alone is what the first scenario with it, written out, gives. */
    private static void assertAlone(String path, Path first, Path second, Path withIt) {
        JsonNode json =
                well("compare", "--json", "--attribute", first, second, withIt).json();
        JsonNode attribution = json.get("attribution").get(0);
        JsonNode written = json.get("attribution").get(1).get("total");
        assertSums(attribution);
        boolean sameUnion = written.size() == attribution.get("total").size();
        int found = 0;
        for (JsonNode change : attribution.get("changes")) {
            if (change.get("path").asText().equals(path)) {
                found++;
                for (String member : names(change.get("alone"))) {
                    // of members that both unions have the mean is another where they differ
                    if (sameUnion || !member.equals("union")) {
                        assertThat(change.get("alone").get(member).asDouble())
                                .as(member)
                                .isCloseTo(written.get(member).asDouble(), within(1e-7));
                    }
                }
            }
        }
        assertThat(found).as("changes of " + path).isOne();
    }

    /** An entry put before one that both have is one change, and the one they share is none. */
    @Test
    void entriesAreMatchedByWhatTheySay() {
        Path first = Ran.file(study, "first.yaml", "extends: baseline.yaml", FOOD);
        Path second = Ran.file(
                study,
                "second.yaml",
                "extends: baseline.yaml",
                "barriers:",
                "  - {from: BLR, to: RUS, products: MEQ, change: -50%}",
                "  - {from: any, to: any, products: FOO, change: -50%}");
        JsonNode json = well("compare", "--json", "--attribute", first, second).json();
        assertThat(json.get("inputs")).hasSize(1);
        assertThat(json.get("inputs").get(0).get("path").asText()).isEqualTo("barriers[1]");
        assertThat(json.get("inputs").get(0).get("from").isNull()).isTrue();
        JsonNode changes = json.get("attribution").get(0).get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("change").asText())
                .isEqualTo("barriers: {from: BLR, to: RUS, products: MEQ, change: -50%}");
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
