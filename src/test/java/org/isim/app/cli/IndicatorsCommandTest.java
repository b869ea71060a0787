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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isim.app.study.SmallStudy;
import org.isim.app.study.StudyWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code isim indicators} and the indicators of {@code compare}, on the default study and on a small one done by hand. */
class IndicatorsCommandTest {
    private static final List<String> TERMS = List.of(
            "direct",
            "onward",
            "returned",
            "domesticDouble",
            "foreign",
            "foreignDouble",
            "external",
            "savedOnBarriers");

    @TempDir
    private Path temp = Path.of("");

    private Path out = Path.of("");

    @BeforeEach
    void out() {
        out = temp.resolve("out");
    }

    /** Rows of a table by "member,sector,counterpart,indicator": what stands behind the unit. */
    private static Map<String, List<String>> table(Path folder, String name) throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".csv"))) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            rows.put(String.join(",", cells.subList(0, 4)), cells.subList(5, cells.size()));
        }
        return rows;
    }

    private static double number(Map<String, List<String>> table, String key, int column) {
        return Double.parseDouble(cell(table, key, column));
    }

    private static String cell(Map<String, List<String>> table, String key, int column) {
        List<String> cells = table.get(key);
        assertThat(cells).as(key).isNotNull();
        return Objects.requireNonNull(cells).get(column);
    }

    @Test
    void ofAStudy() throws IOException {
        Path study = Ran.eaeu(temp);
        Ran ran = well("indicators", study, "--out", out);
        assertThat(ran.out())
                .startsWith("Eurasian Economic Union, 2020, calibrated: indicators of 2020\n")
                .contains("Product and income", "Gross exports by what is in them", "Gravity")
                .endsWith("Every sector, flow and indicator: " + out.resolve("eaeu-2020-indicators") + "\n");
        Path folder = out.resolve("eaeu-2020-indicators");
        assertThat(ran.out()).startsWith(Files.readString(folder.resolve("indicators.txt")));
        assertThat(Ran.list(folder)).contains("income.csv", "multipliers.csv", "exports-sink.csv", "run.json");
        assertThat(Files.readAllLines(folder.resolve("income.csv")))
                .startsWith("member,sector,counterpart,indicator,unit,base");
        Map<String, List<String>> income = table(folder, "income");
        assertThat(number(income, "KAZ,,,gdp", 0)).isCloseTo(171_082, within(1.0));
        assertThat(number(income, "KAZ,,,realIncome", 0)).isCloseTo(number(income, "KAZ,,,gdp", 0), within(1e-6));
    }

    /** Every flow of every sector to every destination is the sum of its terms, before, in the reference and after, on both bases. */
    @Test
    void termsOfAPlanSumToItsExports() throws IOException {
        Path study = Ran.eaeu(temp);
        well("indicators", "--quiet", study.resolve("barriers-halved.yaml"), "--out", out);
        Path folder = out.resolve("barriers-halved-indicators");
        for (String basis : List.of("exports-source", "exports-sink")) {
            Map<String, List<String>> exports = table(folder, basis);
            List<String> flows = exports.keySet().stream()
                    .filter(k -> k.endsWith(",exports"))
                    .toList();
            // 5 members to 8 others and everybody, for 19 sectors and all
            assertThat(flows).hasSize(5 * 9 * 20);
            for (String flow : flows) {
                String of = flow.substring(0, flow.lastIndexOf(',') + 1);
                for (int column = 0; column < 3; column++) {
                    double sum = 0;
                    for (String term : TERMS) {
                        sum += number(exports, of + term, column);
                    }
                    assertThat(sum).isCloseTo(number(exports, flow, column), within(1e-6));
                }
            }
        }
        Map<String, List<String>> trade = table(folder, "trade");
        Map<String, List<String>> source = table(folder, "exports-source");
        for (String member : List.of("ARM", "BLR", "KAZ", "KGZ", "RUS")) {
            assertThat(number(source, member + ",,any,exports", 2))
                    .isCloseTo(number(trade, member + ",,any,exports", 2), within(1e-4));
            assertThat(number(source, member + ",,any,savedOnBarriers", 1)).isZero();
            assertThat(number(source, member + ",,any,savedOnBarriers", 2)).isPositive();
        }
    }

    @Test
    void aPlanIsShownBesideItsReference() {
        Path study = Ran.eaeu(temp);
        Ran ran = well("indicators", study.resolve("barriers-halved.yaml"), "--out", out);
        assertThat(ran.out())
                .startsWith("Non-tariff barriers halved inside the union: indicators of the plan\n")
                .contains("In brackets the change over baseline", "real income", "saved on barriers")
                .doesNotContain("NaN", "null");
    }

    @Test
    void forPrograms() {
        Path study = Ran.eaeu(temp);
        JsonNode json = well("indicators", "--json", study, "--out", out).json();
        assertThat(names(json))
                .containsExactly("isim", "study", "scenario", "reference", "units", "tables", "published", "printed");
        assertThat(json.get("scenario").isNull()).isTrue();
        assertThat(names(json.get("tables"))).contains("income", "multipliers", "exports-kww", "gravity");
        assertThat(json.get("tables").get("multipliers"))
                .allSatisfy(row -> assertThat(names(row))
                        .containsExactly("member", "sector", "counterpart", "indicator", "unit", "base"));
        JsonNode plan = well("indicators", "--json", study.resolve("baseline.yaml"), "--out", out)
                .json();
        assertThat(plan.get("scenario").asText()).isEqualTo("baseline");
        assertThat(names(plan.get("tables").get("income").get(0))).endsWith("base", "reference", "value");
    }

    @Test
    void compareShowsThemBeforeAndAfter() {
        Path study = Ran.eaeu(temp);
        Path baseline = study.resolve("baseline.yaml");
        Path halved = study.resolve("barriers-halved.yaml");
        Ran ran = well("compare", "--indicators", baseline, halved);
        assertThat(ran.out()).contains("  Indicators, baseline → barriers-halved:", "coverage, union", "→");
        assertThat(well("compare", baseline, halved).out()).doesNotContain("Indicators,");
        JsonNode json =
                well("compare", "--indicators", "--json", baseline, halved).json();
        assertThat(json.get("indicators"))
                .allSatisfy(row -> assertThat(names(row))
                        .containsExactly(
                                "scenario", "table", "member", "counterpart", "indicator", "unit", "value", "change"));
        assertThat(json.get("indicators")).anySatisfy(row -> {
            assertThat(row.get("scenario").asText()).isEqualTo("barriers-halved");
            assertThat(row.get("indicator").asText()).isEqualTo("realIncome");
            assertThat(row.get("change").asDouble()).isPositive();
        });
    }

    /**
     * Two members alike: of 100 made 20 are inputs, a tenth of everything used comes from the other and a twentieth from outside. One unit of final
     * demand asks for 1 / (1 − .2 × .95) of output in the union. Each sells 20 to the other and 10 outside, and buys as much.
     */
    @Test
    void aSmallStudyByHand() throws IOException {
        Path study = temp.resolve("small");
        StudyWriter.write(study, SmallStudy.content("A", "B", "X", "Y"));
        well("indicators", "--quiet", study, "--out", out);
        Path folder = out.resolve("small-indicators");
        Map<String, List<String>> multipliers = table(folder, "multipliers");
        assertThat(number(multipliers, "A,X,,outputSimple", 0)).isCloseTo(1 / .81, within(1e-12));
        assertThat(number(multipliers, "A,X,,valueAddedSimple", 0)).isCloseTo(.8 / .81, within(1e-12));
        Map<String, List<String>> trade = table(folder, "trade");
        assertThat(number(trade, "A,,any,coverage", 0)).isEqualTo(1);
        assertThat(number(trade, "A,,union,shareOfExports", 0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(number(trade, "A,X,union,intraIndustry", 0)).isEqualTo(1);
        // nobody else exports to B, so A's exports there have no intensity; nor is a distance known
        assertThat(cell(trade, "A,,B,intensity", 0)).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("gravity.csv"))).hasSize(1);
    }

    /** Sectors that make nothing, a member that trades with nobody, stocks drawn down, no partners: numbers or empty cells, never a NaN. */
    @Test
    void nothingIsNotANumber() throws IOException {
        Path study = temp.resolve("small");
        StudyWriter.write(study, SmallStudy.hermit());
        Ran ran = well("indicators", study, "--out", out);
        assertThat(ran.out()).doesNotContain("NaN", "Infinity", "null");
        Path folder = out.resolve("hermit-indicators");
        for (String file : Ran.list(folder)) {
            assertThat(Files.readString(folder.resolve(file))).as(file).doesNotContain("NaN", "Infinity", "Inf");
        }
        Map<String, List<String>> multipliers = table(folder, "multipliers");
        assertThat(number(multipliers, "A,Y,,outputSimple", 0)).isEqualTo(1);
        assertThat(number(multipliers, "A,Y,,valueAddedSimple", 0)).isZero();
        assertThat(cell(multipliers, "A,Y,,valueAddedTypeI", 0)).isEmpty();
        Map<String, List<String>> trade = table(folder, "trade");
        assertThat(cell(trade, "A,,any,coverage", 0)).isEmpty();
        assertThat(cell(table(folder, "participation"), "A,,,backward", 0)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        Path study = Ran.eaeu(temp);
        Ran typo = isim("indicators", study.resolve("barriers-halvd.yaml"));
        assertThat(typo.exit()).isEqualTo(2);
        assertThat(typo.err()).contains("barriers-halvd.yaml");
        Ran folder = isim("indicators", temp.resolve("nowhere"));
        assertThat(folder.exit()).isEqualTo(2);
        assertThat(isim("indicators").exit()).isEqualTo(2);
        assertThat(isim("indicator", study).err()).contains("did you mean \"indicators\"?");
    }

    /** The same study gives the same bytes. */
    @Test
    void twiceTheSame() throws IOException {
        Path study = Ran.eaeu(temp);
        well("indicators", "--quiet", study, "--out", out);
        Path folder = out.resolve("eaeu-2020-indicators");
        Map<String, String> first = new HashMap<>();
        for (String file : Ran.list(folder)) {
            first.put(file, Files.readString(folder.resolve(file)));
        }
        well("indicators", "--quiet", study, "--out", out);
        for (String file : Ran.list(folder)) {
            assertThat(Files.readString(folder.resolve(file))).isEqualTo(first.get(file));
        }
    }

    /**
     * Each member of the small study uses 10 of each product in each activity of 100; of what it uses 85, 10 and 5 of 100 are its own, the
     * other's and the world's: A = 0.085 from its own sectors, 0.01 from the other's. L's columns sum to 1 / (1 − 0.19): every sector has the same inputs, 2 · (0.085 + 0.01).
     */
    @Test
    void matricesOnRequest() throws IOException {
        Path small = SmallStudy.write(temp.resolve("small"));
        well("indicators", "--quiet", "--matrices", "--out", temp.resolve("matrices"), small);
        Path folder = temp.resolve("matrices").resolve("small-indicators");
        List<String> a = Files.readAllLines(folder.resolve("coefficients.csv"));
        assertThat(a.get(0)).isEqualTo("from,AAA AGR,AAA MAN,BBB AGR,BBB MAN");
        assertThat(a.get(1)).isEqualTo("AAA AGR,0.085,0.085,0.01,0.01");
        for (String file : List.of("leontief.csv", "ghosh.csv")) {
            double sum = 0;
            for (String line : Files.readAllLines(folder.resolve(file)).subList(1, 5)) {
                sum += Double.parseDouble(line.split(",", -1)[1]);
            }
            assertThat(sum).as(file).isEqualTo(1 / (1 - 0.19), within(1e-9));
        }
        well("indicators", "--quiet", "--out", temp.resolve("plain"), small);
        assertThat(temp.resolve("plain").resolve("small-indicators").resolve("leontief.csv"))
                .doesNotExist();
    }
}
