package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Value-added chains as a user meets them: mistakes in a file, a run, a comparison, the configuration. */
class ChainsCommandTest {
    private static final String[] MACHINES = {
        "title: Machines",
        "question: Who makes them?",
        "extends: baseline.yaml",
        "chains:",
        "  machines:",
        "    title: Machines",
        "    annual: 12%",
        "    capital-goods: {CON: 40%, MEQ: 60%}",
        "    stages:",
        "      castings: {title: Castings, like: MET, in: {BLR: {existing: 60}, KAZ: {build: 40}}, investment: 1.2}",
        "      assembly: {title: Assembly, like: MEQ, from: {castings: 20%}, in: {BLR: {existing: 400}, KAZ: {build: 200}}}",
        "    sold: {as: MEQ, exports: [{to: ROW, up-to: 150, price: 1.03}]}"
    };

    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        study = Ran.eaeu(temp);
    }

    @Test
    void wrongGraphsAreFoundInOnePassWithTheirPlaces() throws IOException {
        Path file = Ran.file(
                study,
                "wrong.yaml",
                "extends: baseline.yaml",
                "chains:",
                "  unknown:",
                "    stages:",
                "      castings: {like: MET, in: BLR, existing: 10}",
                "      assembly: {like: MEQ, from: {castngs: 20%}, in: BLR, existing: 10}",
                "    sold: {as: MEQ, stage: asembly}",
                "  circle:",
                "    stages:",
                "      one: {product: MET, inputs: {}, from: {two: 50%}, in: BLR, existing: 10}",
                "      two: {product: MET, inputs: {}, from: {one: 50%}, in: BLR, existing: 10}",
                "    sold: {as: MET, stage: two}",
                "  nobody:",
                "    stages:",
                "      castings: {like: MET, existing: 10}",
                "      assembly: {like: MEQ, from: {castings: 20%}, in: [BLR, KAZ]}",
                "    sold: {as: MEQ}",
                "  endless:",
                "    stages:",
                "      one: {like: MET, from: {two: 5%}, in: BLR, existing: 10}",
                "      two: {like: MET, from: {one: 5%}, in: BLR, existing: 10}",
                "    sold: {as: MET}",
                "  forked:",
                "    stages:",
                "      one: {like: MET, in: BLR, existing: 10}",
                "      two: {like: MET, in: BLR, existing: 10}",
                "    sold: {as: MET}",
                "  stray:",
                "    stages:",
                "      one: {like: MET, in: BLR, existing: 10}",
                "      two: {like: MET, in: BLR, existing: 10}",
                "    sold: {as: MET, stage: two}",
                "  greedy:",
                "    stages:",
                "      one: {like: MET, in: BLR, existing: 10, at-least: 20}",
                "    sold: {as: MET, with-sector: no}",
                "    rules: {members: 3, least-share: {KAZ: 20%}}",
                "    support: {rate: 5%}");
        Ran ran = isim("run", file, "--out", temp.resolve("results"));
        assertThat(ran.exit()).isEqualTo(2);
        List<String> found = ran.err()
                .lines()
                .filter(line -> line.contains(": error: "))
                .map(line -> line.substring(line.indexOf("wrong.yaml") + "wrong.yaml:".length()))
                .toList();
        assertThat(found)
                .containsExactly(
                        "6:36: error: unknown stage \"castngs\" (did you mean \"castings\"?)",
                        "7:28: error: unknown stage \"asembly\" (did you mean \"assembly\"?)",
                        "10:7: error: stages one, two feed each other, and nothing enters from a sector or another stage",
                        "15:7: error: nobody may host stage \"castings\": in, the members where it may stand, is missing",
                        "16:7: error: nobody may host stage \"assembly\": it has neither existing nor build in any member of in",
                        "18:3: error: the final stage of chain endless is missing: every stage feeds another; name it under sold: {stage: …}",
                        "23:3: error: the final stage of chain forked is not clear: one, two feed no other; name it under sold: {stage: …}",
                        "30:7: error: stage \"one\" does not lead to the last one, \"two\": nobody takes what it makes",
                        "35:57: error: at-least of stage \"one\" in BLR is more than the 10 it can make",
                        "36:11: error: chain greedy is sold nowhere: with-sector is no, and there is neither access nor exports",
                        "37:22: error: members: at least 3 are to take part, but stages may stand in 1",
                        "37:44: error: least-share of KAZ: no stage of the chain may stand there",
                        "38:14: error: support needs rate and shared");
        assertThat(Files.exists(temp.resolve("results"))).isFalse();
    }

    @Test
    void withoutChainsThereIsNothingToShow() {
        Ran ran = isim("chains", study.resolve("baseline.yaml"), "--out", temp.resolve("results"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("has no value-added chains");
    }

    /** A run tells of its chains in words, as JSON under the names of the contract, and as CSV. */
    @Test
    void aRunShowsItsChains() throws IOException {
        Path file = Ran.file(study, "machines.yaml", MACHINES);
        Path results = temp.resolve("results");
        JsonNode run = Ran.well("run", "--json", file, "--out", results).json();
        JsonNode chain = run.get("chains").get("machines");
        assertThat(names(chain))
                .contains("intensity", "stages", "valueAdded", "employment", "exports", "gain", "investment", "worth");
        assertThat(names(chain.get("stages"))).containsExactly("castings", "assembly");
        JsonNode assembly = chain.get("stages").get("assembly");
        double made = assembly.get("BLR").asDouble() + assembly.get("KAZ").asDouble();
        assertThat(chain.get("intensity").asDouble()).isPositive().isCloseTo(made, within(made));
        assertThat(names(chain.get("gain"))).containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS");
        assertThat(chain.get("worth").asDouble()).isPositive();
        Path folder = results.resolve("machines");
        assertThat(Files.readString(folder.resolve("summary.txt")))
                .contains("Machines: Castings in ", "Living standards over the same without chains: ");
        assertThat(Files.readString(folder.resolve("chains.csv")))
                .startsWith("chain,stage,indicator,origin,member,unit,value\n")
                .contains("machines,castings,madeOnExistingPlant,,BLR,million USD,");
    }

    private static org.assertj.core.data.Offset<Double> within(double made) {
        return org.assertj.core.api.Assertions.within(1e-9 * made);
    }

    /** A chain switched off is the plain scenario to the last digit; beside the reference its figures are changes from nothing. */
    @Test
    void aComparisonShowsChainsAndOneSwitchedOffChangesNothing() throws IOException {
        Path file = Ran.file(study, "machines.yaml", MACHINES);
        Path off =
                Ran.file(study, "off.yaml", "title: Off", "extends: machines.yaml", "chains: {machines: {active: no}}");
        Path baseline = study.resolve("baseline.yaml");
        Path plain = Ran.file(study, "plain.yaml", "title: Plain", "extends: baseline.yaml");
        JsonNode compared =
                Ran.well("compare", "--json", baseline, file, off, plain).json();
        JsonNode first = compared.get("chains").get(0);
        assertThat(names(first))
                .containsExactly("scenario", "chain", "stage", "member", "indicator", "unit", "value", "change");
        assertThat(first.get("chain").asText()).isEqualTo("machines");
        assertThat(first.get("indicator").asText()).isEqualTo("made");
        assertThat(first.get("change").asDouble())
                .isPositive()
                .isEqualTo(first.get("value").asDouble());
        assertThat(values(compared, "off")).isNotEmpty().isEqualTo(values(compared, "plain"));
        assertThat(Ran.well("compare", off, file).out())
                .contains("What differs in the value-added chains:", "Machines  0 → ");
    }

    private static List<Double> values(JsonNode compared, String scenario) {
        List<Double> values = new ArrayList<>();
        for (JsonNode outcome : compared.get("outcomes")) {
            if (outcome.get("scenario").asText().equals(scenario)) {
                values.add(outcome.get("value").asDouble());
            }
        }
        return values;
    }
}
