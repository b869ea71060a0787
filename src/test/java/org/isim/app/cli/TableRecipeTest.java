package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code isim calibrate} on the recipe of a table. */
class TableRecipeTest {
    private static final Path EXAMPLE = Path.of("..", "scenarios", "balancing-example");

    @TempDir
    private Path temp = Path.of("");

    private Path example() throws IOException {
        for (String name : Ran.list(EXAMPLE)) {
            Files.copy(EXAMPLE.resolve(name), temp.resolve(name));
        }
        Files.delete(temp.resolve("balanced.csv"));
        Files.delete(temp.resolve("BALANCING.md"));
        return temp.resolve("recipe.yaml");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(temp.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(temp.resolve(file), text.replace(from, to));
    }

    /** What stands in the repository is what the recipe gives. */
    @Test
    void theExampleIsReproduced() throws IOException {
        well("calibrate", example());
        assertThat(temp.resolve("BALANCING.md")).hasSameTextualContentAs(EXAMPLE.resolve("BALANCING.md"));
        List<String[]> expected = cells(EXAMPLE.resolve("balanced.csv"));
        List<String[]> found = cells(temp.resolve("balanced.csv"));
        assertThat(found).hasSameSizeAs(expected);
        for (int n = 0; n < found.size(); n++) {
            for (int column = 0; column < expected.get(n).length; column++) {
                String word = expected.get(n)[column];
                if (n == 0 || !word.matches("-?[0-9.]+")) {
                    assertThat(found.get(n)[column]).isEqualTo(word);
                } else {
                    // the repair of totals is a linear program's, certain to a billionth
                    double value = Double.parseDouble(word);
                    assertThat(Double.parseDouble(found.get(n)[column]))
                            .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
                }
            }
        }
    }

    private static List<String[]> cells(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(line -> line.split(",", -1)).toList();
    }

    /** What is made of food and what goes into making it sum to the survey's output; a cell that is known stands as given. */
    @Test
    void totalsAndFixedCellsHold() throws IOException {
        well("calibrate", example());
        double food = 0;
        double used = 0;
        for (String line : Files.readAllLines(temp.resolve("balanced.csv"))) {
            String[] cell = line.split(",", -1);
            food += cell[0].equals("FOO") ? Double.parseDouble(cell[2]) : 0;
            used += cell[1].equals("FOO") ? Double.parseDouble(cell[2]) : 0;
            if (cell[0].equals("MIN") && cell[1].equals("exports")) {
                assertThat(cell[2]).isEqualTo("5200");
                assertThat(cell[4]).isEqualTo("fixed");
            }
        }
        assertThat(food).isEqualTo(17_900, within(1e-4));
        assertThat(used).isEqualTo(17_900, within(1e-4));
    }

    /** 135 million roubles of 2018 at 108.4 / 100 of their price and 72.1 to the dollar. */
    @Test
    void valuesAreInThePricesAndTheCurrencyOfTheResult() throws IOException {
        well("calibrate", example());
        String cell = Files.readAllLines(temp.resolve("balanced.csv")).get(1);
        assertThat(cell).startsWith("AGR,AGR,").contains(",2029.680999,");
        assertThat(135_000 * 1.084 / 72.1).isEqualTo(2029.680999, within(1e-6));
    }

    /** 2,930,000 + 4,280,000 million roubles are not 7,340,000: 130,000 are missing, shared in proportion: 130 / 14,550 of each. */
    @Test
    void contradictoryTotalsAreRefusedWithTheirSmallestRepair() throws IOException {
        Path recipe = example();
        edit("recipe.yaml", "repair}", "refuse}");
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains(temp
                        + "/accounts.csv:2:10: error: VA, goods sums to 40638; the smallest repair makes it 41001.1"
                        + " (+0.893 %)")
                .contains(temp + "/accounts.csv:8:8: error: VA, any sums to 101803; the smallest repair makes it"
                        + " 100893 (-0.893 %)")
                .contains("the totals contradict each other; their smallest repair moves 3 of 17");
        assertThat(130.0 / 14_550).isEqualTo(.00893, within(1e-5));
        assertThat(temp.resolve("balanced.csv")).doesNotExist();
    }

    @Test
    void programsReadHowItEnded() throws IOException {
        JsonNode json = well("calibrate", "--json", example()).json();
        assertThat(names(json))
                .containsExactly(
                        "title",
                        "unit",
                        "folder",
                        "table",
                        "report",
                        "calibration",
                        "blocks",
                        "totals",
                        "forcedToZero");
        assertThat(json.get("calibration").get("maxDeviation").asDouble()).isLessThan(1e-9);
        assertThat(json.get("totals")).hasSize(17);
        for (JsonNode total : json.get("totals")) {
            double taken =
                    total.get("asked").asDouble() + total.get("repairedBy").asDouble();
            assertThat(total.get("reached").asDouble()).isEqualTo(taken, within(1e-3));
        }
    }

    /** A fault in every file: all in one pass, each with its place. */
    @Test
    void faultsAreFoundInOnePass() throws IOException {
        Path recipe = example();
        edit("output.csv", "FOO,any,17900", "FOOD,any,17900");
        edit("output.csv", "any,MAN,41000", "any,MAN,41 000");
        edit("customs.csv", "MIN,exports,5200", "goods,exports,5200");
        edit("recipe.yaml", "home: [household, ", "home: [houshold, ");
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().replace(temp + "/", ""))
                .contains("output.csv:4:1: error: there is no row \"FOOD\" (did you mean \"FOO\"?)")
                .contains("output.csv:10:9: error: \"41 000\" is not a number (did you mean \"41000\"?)")
                .contains("customs.csv:2:15: error: goods, exports is 4 cells: a value fixes one; what several sum to"
                        + " belongs to the totals")
                .contains("recipe.yaml:18:12: error: there is no column \"houshold\" (did you mean \"household\"?)");
    }

    @Test
    void faultsOfTheTableToStartFrom() throws IOException {
        Path recipe = example();
        edit("rows.csv", "IND,MAN,0.7", "IND,MAN,0.8");
        edit("columns.csv", "TRD,SRV,,\n", "");
        edit("recipe.yaml", "from: 2018, to: 2020", "from: 2017, to: 2020");
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().replace(temp + "/", ""))
                .contains("rows.csv:5:9: error: the shares of \"IND\" sum to 1.1, not to 1")
                .contains("recipe.yaml:11:12: error: the concordance says nothing of \"TRD\"")
                .contains("table-2018.csv:2:1: error: prices.csv has no price index of \"any\" in 2017");
    }

    @Test
    void keysOfTheRecipeAreStrict() throws IOException {
        Path recipe = example();
        edit("recipe.yaml", "trust: 5", "turst: 5");
        edit("recipe.yaml", "file: rates.csv, from: RUB", "file: rates.csv, from: RUR");
        edit("recipe.yaml", "seeds: seeds.csv", "seeds: sedes.csv");
        edit("recipe.yaml", "contradictions: repair", "contradictions: reapir");
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().replace(temp + "/", ""))
                .contains("error: unknown key \"turst\" (did you mean \"trust\"?)")
                .contains("error: there is no file \"sedes.csv\" (did you mean \"seeds.csv\"?)")
                .contains("error: contradictions: \"reapir\" is none of refuse, repair (did you mean \"repair\"?)");
    }

    /** A row of zeros with a total: the message says what helps. */
    @Test
    void anEmptyRowNeedsASeed() throws IOException {
        Ran.file(temp, "table.csv", "row,column,value", "A,X,1", "A,Y,2", "B,X,0", "B,Y,0");
        Ran.file(temp, "totals.csv", "row,column,value", "A,any,6", "B,any,3");
        Path recipe = Ran.file(
                temp, "recipe.yaml", "title: Empty row", "unit: USD", "table: {file: table.csv}", "totals: totals.csv");
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "totals.csv:3:7: error: B, any sums to 3; the smallest repair makes it 0: every cell is zero or"
                                + " fixed; seeds fill empty cells");
        Ran.file(temp, "seeds.csv", "row,column,value", "B,any,1");
        Files.writeString(recipe, Files.readString(recipe) + "seeds: seeds.csv\n");
        well("calibrate", recipe);
        assertThat(Files.readAllLines(temp.resolve("balanced.csv")))
                .containsExactly(
                        "row,column,value,prior,status",
                        "A,X,2,1,balanced",
                        "A,Y,4,2,balanced",
                        "B,X,1.5,1,seeded",
                        "B,Y,1.5,1,seeded");
    }
}
