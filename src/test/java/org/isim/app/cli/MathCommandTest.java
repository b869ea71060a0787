package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MathCommandTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void countsOfAScenarioAreThoseOfItsProgram() {
        Path scenario = Ran.eaeu(temp).resolve("deep-union.yaml");
        JsonNode math = well("math", "--json", scenario).json();
        JsonNode export =
                well("export", "--json", "--lp", temp.resolve("p.lp"), scenario).json();
        int rows = 0;
        for (JsonNode row : math.get("rows")) {
            assertThat(row.get("formula").asText()).isNotBlank();
            rows += row.get("count").asInt();
        }
        int columns = 0;
        for (JsonNode quantity : math.get("quantities")) {
            columns += quantity.get("count").asInt();
        }
        assertThat(rows).isEqualTo(export.get("rows").asInt());
        assertThat(columns).isEqualTo(export.get("columns").asInt());
    }

    @Test
    void withoutAScenarioNothingIsCounted() {
        assertThat(well("math").out()).contains("USE (member, product): what a member uses of a product; money\n");
        assertThat(well("math", "--json").json().at("/rows/0/count").isNull()).isTrue();
    }

    @Test
    void aPageIsWritten() {
        Path page = temp.resolve("model.html");
        assertThat(well("math", "--html", page).out()).contains("Written: ");
        assertThat(page).content().contains("<math>").contains("PAYMENTS_POOLED");
        assertThat(isim("math", "--html", temp.resolve("none").resolve("model.html"))
                        .exit())
                .isEqualTo(2);
    }
}
