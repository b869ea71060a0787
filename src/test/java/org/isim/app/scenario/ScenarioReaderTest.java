package org.isim.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.isim.app.input.Folder;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.study.SmallStudy;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ScenarioReaderTest {
    private static final String BASELINE = """
            title: Baseline
            assumptions:
              - {what: Five per cent of capacity is spare, why: "Nobody counts it: a round number"}
              - Labour too
            barriers:
              - {from: any, to: any, products: any, change: -20%}
            room:
              trade-flexibility: 0.25
              capacity-reserve: 5%
              labour-reserve: 3%
              export-steps: [{up-to: +20%, price: 0.9}]
              import-steps: [{up-to: +20%, price: 1.1}, {up-to: +50%, price: 1.25}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void study() throws IOException {
        SmallStudy.write(folder);
        write("baseline.yaml", BASELINE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ScenarioFile read(String text) throws IOException {
        Problems problems = new Problems();
        ScenarioFile file = ScenarioReader.read(write("s.yaml", text), problems);
        assertThat(problems.rendered()).isEmpty();
        return file;
    }

    private String problems(String text) throws IOException {
        return problems(write("s.yaml", text));
    }

    private String problems(Path file) {
        Problems problems = new Problems();
        try {
            ScenarioReader.read(file, problems);
        } catch (InputException e) {
            assertThat(e.problems()).isEqualTo(problems.list());
        }
        return problems.rendered().replace(Folder.of(folder).name(folder) + "/", "");
    }

    @Test
    void policyOverBaseline() throws IOException {
        ScenarioFile file = read("""
                title: Barriers halved
                question: Who gains?
                extends: baseline.yaml
                barriers:
                  - {from: AAA, to: [BBB], products: MAN, change: -50%, note: 'half'}
                  - {from: BBB, to: any, products: [AGR], change: =10%}
                transport:
                  - {from: any, to: any, products: MAN, service: AGR, per-unit: 2%}
                interests:
                  solve-for: max-min
                  disagreement: reference
                  floors: {BBB: {living-standard: 1.00}}
                union: {payments: pooled, payments-on: received}
                room:
                  capacity-reserve: {MAN: 0%, BBB: {default: 8%, MAN: 2%}}
                  labour-reserve: {AAA: 0}
                  export-steps: []
                """);
        assertThat(file.id()).isEqualTo("s");
        assertThat(file.title()).isEqualTo("Barriers halved");
        assertThat(file.root()).isEqualTo(folder.resolve("baseline.yaml").toAbsolutePath());
        assertThat(file.reference()).isEqualTo(file.root());
        assertThat(file.disagreement()).isEqualTo(Disagreement.REFERENCE);
        assertThat(file.inputs()).hasSize(12).contains(folder.resolve("use.csv").toAbsolutePath());
        assertThat(file.assumptions())
                .containsExactly(
                        new Assumption("Five per cent of capacity is spare", "Nobody counts it: a round number"),
                        new Assumption("Labour too", null));
        Scenario s = file.scenario();
        Barriers b = s.barriers();
        assertThat(List.of(b.share(0, 1, 0), b.share(0, 1, 1), b.share(1, 0, 0), b.share(1, 0, 1), b.share(0, 0, 0)))
                .containsExactly(0.15 * 0.8, 0.15 * 0.8 * 0.5, 0.1, 0.15 * 0.8, 0.0);
        assertThat(b.transport(0, 1, 1)).isEqualTo(0.02);
        assertThat(b.transport(0, 1, 0)).isZero();
        assertThat(s.transportProduct()).isZero();
        assertThat(s.payments()).isEqualTo(Payments.POOLED);
        assertThat(s.paymentsOn()).isEqualTo(PaymentsOn.RECEIVED);
        assertThat(s.interests().concept()).isEqualTo(Concept.MAX_MIN);
        assertThat(s.interests().livingStandardFloor()).containsExactly(0, 1);
        assertThat(s.interests().weights()).containsExactly(120, 120);
        assertThat(s.room().capacityReserve()).isDeepEqualTo(new double[][] {{0.05, 0}, {0.08, 0.02}});
        assertThat(s.room().labourReserve()).containsExactly(0, 0.03);
        assertThat(s.room().exportSteps()).hasSize(3).containsOnly(List.of());
        assertThat(s.room().importSteps()).hasSize(3).containsOnly(List.of(new Step(0.2, 1.1), new Step(0.5, 1.25)));
    }

    @Test
    void theSparsestScenario() throws IOException {
        ScenarioFile file = read("title: Nothing\n");
        assertThat(file.scenario())
                .usingRecursiveComparison()
                .isEqualTo(Scenario.base(file.study().economy()));
        assertThat(file.reference()).isNull();
    }

    @Test
    void aResolvedScenarioIsOneAgain() throws IOException {
        ScenarioFile file = read("""
                title: "Halved: #1"
                extends: baseline.yaml
                barriers: [{from: AAA, to: BBB, products: [AGR, MAN], change: -50%}]
                room: {capacity-reserve: {MAN: 0%}}
                """);
        String text = ResolvedWriter.text(file.resolved());
        assertThat(text).isEqualTo("""
                        title: "Halved: #1"  # s.yaml:1
                        assumptions:
                          - what: "Five per cent of capacity is spare"  # baseline.yaml:3
                            why: "Nobody counts it: a round number"  # baseline.yaml:3
                          - "Labour too"  # baseline.yaml:4
                        barriers:
                          - from: any  # baseline.yaml:6
                            to: any  # baseline.yaml:6
                            products: any  # baseline.yaml:6
                            change: -20%  # baseline.yaml:6
                          - from: AAA  # s.yaml:3
                            to: BBB  # s.yaml:3
                            products: [AGR, MAN]  # s.yaml:3
                            change: -50%  # s.yaml:3
                        room:
                          trade-flexibility: 0.25  # baseline.yaml:8
                          capacity-reserve:
                            default: 5%  # baseline.yaml:9
                            MAN: 0%  # s.yaml:4
                          labour-reserve: 3%  # baseline.yaml:10
                          export-steps:
                            - up-to: +20%  # baseline.yaml:11
                              price: 0.9  # baseline.yaml:11
                          import-steps:
                            - up-to: +20%  # baseline.yaml:12
                              price: 1.1  # baseline.yaml:12
                            - up-to: +50%  # baseline.yaml:12
                              price: 1.25  # baseline.yaml:12
                        reference: baseline.yaml  # s.yaml:2
                        """);
        ScenarioFile again = ScenarioReader.read(write("resolved.yaml", text), new Problems());
        assertThat(again.scenario()).usingRecursiveComparison().isEqualTo(file.scenario());
        assertThat(again.reference()).isEqualTo(file.reference());
        assertThat(again.assumptions()).isEqualTo(file.assumptions());
        assertThat(again.title()).isEqualTo(file.title());
    }

    @Test
    void codesAreText() throws IOException {
        SmallStudy.write(folder, "NO", "ON", "010", "1e3");
        ScenarioFile file = read("""
                barriers: [{from: NO, to: [ON], products: 010, change: =0}]
                room: {capacity-reserve: {010: 1%, 1e3: 2%, NO: {010: 3%}}, labour-reserve: {NO: 4%}}
                interests: {weights: {NO: 1, ON: 2}}
                """);
        assertThat(file.scenario().barriers().share(0, 1, 0)).isZero();
        assertThat(file.scenario().room().capacityReserve()).isDeepEqualTo(new double[][] {{0.03, 0.02}, {0.01, 0.02}});
        assertThat(file.scenario().interests().weights()).containsExactly(1, 2);
        ScenarioFile again =
                ScenarioReader.read(write("resolved.yaml", ResolvedWriter.text(file.resolved())), new Problems());
        assertThat(again.scenario()).usingRecursiveComparison().isEqualTo(file.scenario());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titel: x|s.yaml:1:1: error: unknown key \"titel\" (did you mean \"title\"?)",
                "room: {trade-flexibilty: 0.2}|s.yaml:1:8: error: unknown key \"trade-flexibilty\" (did you mean \"trade-flexibility\"?)",
                "title: x\\ntitle: y|s.yaml:2:1: error: key \"title\" stands twice, first in line 1",
                "title: x\\n---\\ntitle: y|s.yaml:2:1: error: a second document begins here; a file holds one",
                "``|s.yaml: error: is empty",
                "room:|s.yaml:1:6: error: room: expected keys with values, found nothing",
                "room: {trade-flexibility: much}|s.yaml:1:27: error: \"much\" is not a number",
                "room: {trade-flexibility: 0,25}|s.yaml:1:27: error: \"0,25\" is not a number here: the decimal sign is a point (did you mean \"0.25\"?)",
                "room:\\n  trade-flexibility: 0,25|s.yaml:2:22: error: \"0,25\" is not a number here: the decimal sign is a point (did you mean \"0.25\"?)",
                "room: {trade-flexibility: -1}|s.yaml:1:27: error: trade-flexibility must be at least 0, found -1",
                "room: {trade-flexibility: 25}|s.yaml:1:27: warning: trade-flexibility: 25 means 2500% (did you mean \"25%\"?)",
                "room: {open-links: 1.5}|s.yaml:1:20: error: open-links must be between 0 and 1, found 1.5",
                "room: {capacity-reserve: 5}|s.yaml:1:26: error: expected a percentage, as 5%, found \"5\" (did you mean \"5%\"?)",
                "room: {capacity-reserve: 0.05}|s.yaml:1:26: error: expected a percentage, as 5%, found \"0.05\" (did you mean \"5%\"?)",
                "room: {labour-reserve: -3%}|s.yaml:1:24: error: labour-reserve must be at least 0%, found -3%",
                "room: {capacity-reserve: {MAM: 5%}}|s.yaml:1:27: error: unknown sector or member \"MAM\" (did you mean \"MAN\"?)",
                "room: {capacity-reserve: {AAA: {BBB: 5%}}}|s.yaml:1:33: error: unknown sector \"BBB\"; expected default, AGR, MAN",
                "room: {export-steps: [{up-to: 20%, price: 0.9}]}|s.yaml:1:31: error: expected a percentage of change with its sign, as +20% or -50%, found \"20%\" (did you mean \"+20%\"?)",
                "room: {export-steps: [{up-to: +20%, price: 0.9}, {up-to: +10%, price: 0.8}]}|s.yaml:1:58: error: export-steps: up-to counts from the base quantity, so it must grow from step to step; +10% is not above +20% of the step before",
                "room: {export-steps: [{up-to: +20%, price: 0.8}, {up-to: +30%, price: 0.9}]}|s.yaml:1:71: error: export-steps: price 0.9 is above 0.8 of the step before; a plan would sell at the better price first",
                "room: {import-steps: [{up-to: +20%, price: 0.9}]}|s.yaml:1:44: error: import-steps: price 0.9 is below 1 of the base quantity; a plan would buy at the lower price first",
                "room: {import-steps: [{up-to: +20%}]}|s.yaml:1:23: error: key \"price\" is missing",
                "barriers: [{from: AAA, to: CCC, products: any, change: -50%}]|s.yaml:1:28: error: unknown member \"CCC\"; expected AAA, BBB",
                "barriers: [{from: AAA, to: BBA, products: MON, change: -50%}]|s.yaml:1:28: error: unknown member \"BBA\" (did you mean \"BBB\"?)\\ns.yaml:1:43: error: unknown sector \"MON\" (did you mean \"MAN\"?)",
                "barriers: [{from: AAA, to: [BBB, BBB], products: any, change: -50%}]|s.yaml:1:34: error: member \"BBB\" is named twice",
                "barriers: [{from: AAA, to: AAA, products: any, change: -50%}]|s.yaml:1:12: error: names no pair of different members: from and to agree",
                "barriers: [{from: any, to: any, products: any, change: 50%}]|s.yaml:1:56: error: expected a change with its signs, as -50%, +10% or =0.1, found \"50%\"",
                "barriers: [{from: any, to: any, products: any, change: -50}]|s.yaml:1:56: error: expected a change with its signs, as -50%, +10% or =0.1, found \"-50\" (did you mean \"-50%\"?)",
                "barriers: [{from: any, to: any, products: any, change: =1.2}]|s.yaml:1:56: error: a share must be between 0 and 1, found 1.2",
                "barriers: [{from: any, to: any, products: any, change: -150%}]|s.yaml:1:56: error: a share cannot fall by more than 100%, found -150% (did you mean \"-100%\"?)",
                "barriers: [{from: any, to: any, products: any, change: +900%}]|s.yaml:1:56: error: the barrier from AAA to BBB on AGR would become 1.5; it must stay below 1",
                "barriers: [{from: any, to: any, products: any, change: =1}]|s.yaml:1:56: error: the barrier from AAA to BBB on AGR would become 1; it must stay below 1",
                "capacity: [{members: AAA, sectors: any, change: -150%}]|s.yaml:1:49: error: change must be at least -100%, found -150%",
                "labour: [{members: AAA, change: 5%}]|s.yaml:1:33: error: change: expected a change, as -50%, or an amount with its sign, as +50 thousand persons or =900, found \"5%\" (did you mean \"+5%\"?)",
                "external: [{members: any, partners: any, products: any, direction: exports}]|s.yaml:1:12: error: an entry of external needs quantity, price, or both",
                "external: [{members: any, partners: ROV, products: any, direction: exports, price: -5%}]|s.yaml:1:37: error: unknown partner \"ROV\" (did you mean \"ROW\"?)",
                "external: [{members: any, partners: any, products: any, direction: out, price: -5%}]|s.yaml:1:68: error: direction: expected exports, imports, both, found \"out\"",
                "supply: [{in: any, from: union, products: any}]|s.yaml:1:10: error: a rule of supply needs at-least, at-most, or both",
                "supply: [{in: any, from: own, of: imports, products: any, at-most: =30%}]|s.yaml:1:26: error: own supply is not imported: a rule of imports counts others",
                "supply: [{in: any, from: [own, AAA], products: any, at-most: =30%}]|s.yaml:1:26: error: from: own stands alone, not in a list (did you mean \"own\"?)",
                "supply: [{in: any, from: RON, products: any, at-most: =30%}]|s.yaml:1:26: error: unknown member or partner \"RON\" (did you mean \"ROW\"?)",
                "supply: [{in: any, from: own, products: any, at-least: 30%}]|s.yaml:1:56: error: expected a change with its signs, as -50%, +10% or =0.1, found \"30%\"",
                "migration: [{from: AAA, to: BBB, at-most: 120%, wage: 50%, spent-there: 40%}]|s.yaml:1:43: error: at-most must be at most 100%, found 120%",
                "migration: [{from: AAA, to: AAA, at-most: 2%, wage: 50%, spent-there: 40%}]|s.yaml:1:13: error: names no pair of different members: from and to agree",
                "migration: [{from: AAA, to: BBB, at-most: 2%}]|s.yaml:1:13: error: key \"wage\" is missing\\ns.yaml:1:13: error: key \"spent-there\" is missing",
                "investment: {up-to: +10%, cost: 2, capital-goods: {AGR: 40%, MAN: 50%}, annual: 10%, own-funds: 1%}|s.yaml:1:51: error: capital-goods must sum to 100%, found 90%",
                "investment: {up-to: +10%, annual: 10%}|s.yaml:1:13: error: investment needs cost\\ns.yaml:1:13: error: investment needs capital-goods\\ns.yaml:1:13: error: investment needs own-funds",
                "interests: {parity: 30}|s.yaml:1:21: error: expected a percentage, as 5%, found \"30\" (did you mean \"30%\"?)",
                "union: {members: [AAA], outsiders: gone}|s.yaml:1:36: error: outsiders: expected third-country, cut, found \"gone\"",
                "union: {members: [AAA], third-country-barrier: 100%}|s.yaml:1:48: error: third-country-barrier must be below 100%",
                "room: {export-steps: {default: [], RUW: []}}|s.yaml:1:36: error: unknown member or partner \"RUW\" (did you mean \"ROW\"?)",
                "barriers: {from: any}|s.yaml:1:11: error: barriers: expected a list, as [{from: any, to: any, products: any, change: -50%}], found a map",
                "transport: [{from: any, to: any, products: any, service: AGR, per-unit: 2%}, {from: any, to: any, products: any, service: MAN, per-unit: 2%}]|s.yaml:1:123: error: one sector transports in a scenario: AGR above, MAN here",
                "interests: {solve-for: totel}|s.yaml:1:24: error: solve-for: expected total, shares, max-min, kalai-smorodinsky, nash, equivalent-exchange, found \"totel\" (did you mean \"total\"?)",
                "interests: {weights: {AAA: 1}}|s.yaml:1:22: error: weights must name every member; missing: BBB",
                "interests: {shares: {AAA: 1, BBB: 0}}|s.yaml:1:35: error: shares of BBB must be above 0, found 0",
                "interests: {disagreement: reference}|s.yaml:1:27: error: disagreement: reference needs a scenario to refer to: reference or extends",
                "union: {payments: net}|s.yaml:1:19: error: payments: expected balanced, pooled, free, found \"net\"",
                "extends: baselin.yaml|s.yaml:1:10: error: there is no file \"baselin.yaml\" (did you mean \"baseline.yaml\"?)",
                "extends: ../x.yaml|s.yaml:1:10: error: \"../x.yaml\" lies outside of the study's folder",
                "extends: s.yaml|s.yaml:1:10: error: extends in a circle: s.yaml → s.yaml",
                "reference: none.yaml|s.yaml:1:12: error: there is no file \"none.yaml\"",
            })
    void problemsAreNamed(String text, String expected) throws IOException {
        String[] lines = expected.replace("\\n", "\n").split("\n", -1);
        assertThat(problems(text.replace("\\n", "\n")).lines()).containsExactlyInAnyOrder(lines);
    }

    @Test
    void aCircleIsPrinted() throws IOException {
        write("a.yaml", "extends: b.yaml\n");
        write("b.yaml", "title: b\nextends: a.yaml\n");
        assertThat(problems("extends: a.yaml\n"))
                .isEqualTo("b.yaml:2:10: error: extends in a circle: a.yaml → b.yaml → a.yaml");
    }

    @Test
    void everythingInOnePass() throws IOException {
        SmallStudy.edit(folder, "flows.csv", "BBB,BBB,MAN,85", "BBB,BBB,MAN,84");
        write("baseline.yaml", BASELINE.replace("labour-reserve: 3%", "labour-reserve: 3"));
        assertThat(
                        problems(
                                "extends: baseline.yaml\nroom: {open-link: 0}\nbarriers: [{from: AAC, to: any, products: any, change: 5}]"))
                .isEqualTo("""
                        accounts.csv:11:1: error: BBB, product MAN: output 100 exceeds deliveries 99 by 1 (1.01 %)
                        baseline.yaml:10:19: error: expected a percentage, as 5%, found "3" (did you mean "3%"?)
                        s.yaml:2:8: error: unknown key "open-link" (did you mean "open-links"?)
                        s.yaml:3:19: error: unknown member "AAC" (did you mean "AAA"?)
                        s.yaml:3:56: error: expected a change with its signs, as -50%, +10% or =0.1, found "5"
                        use.csv:8:1: error: BBB, product MAN: uses 100 exceed supply 99 by 1 (1.01 %)""");
    }

    @Test
    void aGigabyteLineIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        long start = System.nanoTime();
        assertThat(problems(file)).isEqualTo("huge.yaml: error: is too large: 1024 MB, at most 1 MB are read");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void noStudy(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("x.yaml"), "title: x\n");
        assertThat(problems(file))
                .isEqualTo(
                        file + ": error: belongs to no study: neither its folder nor one above holds datapackage.json");
    }

    @Test
    void theShippedSchemaIsTheGenerated() throws IOException {
        assertThat(Path.of("..", "scenarios", "schema", "scenario.schema.json"))
                .content()
                .isEqualTo(SchemaWriter.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room: {trade-flexibility: 1e308}|trade-flexibility must be at most 1000000000, found 1e308",
                "room: {labour-reserve: 1e20%}|labour-reserve must be at most 100000000000%, found 1e20%",
                "interests: {floors: {AAA: {living-standard: 1e300}}}|living-standard must be at most 1000000000000000"
            })
    void numbersBeyondAnyMeaning(String text, String problem) throws IOException {
        assertThat(problems(text)).contains(problem);
    }

    @Test
    void aValueThatDoesNotFitIsNotMissingToo() throws IOException {
        assertThat(problems("interests: {weights: {AAA: 1, BBB: -1}}"))
                .isEqualTo("s.yaml:1:36: error: weights of BBB must be at least 0, found -1");
    }

    @Test
    void anyStandsAlone() throws IOException {
        assertThat(problems("barriers: [{from: [any], to: AAA, products: any, change: -5%}]"))
                .isEqualTo("s.yaml:1:19: error: from: any stands alone, not in a list (did you mean \"any\"?)");
    }

    @ParameterizedTest
    @CsvSource({".yaml", "...yaml"})
    void aScenarioNeedsAName(String name) throws IOException {
        assertThat(problems(write(name, BASELINE))).contains("needs a name before its ending");
    }
}
