package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.list;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code isim run} on a copy of the default study: exit codes, the machine-readable summary, the folder of results. */
class RunCommandTest {
    private static final List<String> FILES = List.of(
            "codes.csv",
            "iamc.csv",
            "levels.csv",
            "members.csv",
            "prices.csv",
            "report.html",
            "resolved.yaml",
            "results.xlsx",
            "run.json",
            "sectors.csv",
            "summary.txt",
            "timing.json",
            "trade.csv");

    /** A comma between digits that does not set thousands apart. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,(?!\\d{3}(?!\\d))\\d");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void printsASummaryAndWritesTheResults() throws IOException {
        Path out = temp.resolve("out");
        Ran ran = well("run", "--out", out, Ran.eaeu(temp).resolve("barriers-halved.yaml"));
        Path folder = out.resolve("barriers-halved");
        assertThat(list(out)).containsExactly("barriers-halved");
        assertThat(list(folder)).isEqualTo(FILES);
        String summary = Files.readString(folder.resolve("summary.txt"));
        assertThat(ran.out()).isEqualTo(summary + "Results: " + folder + System.lineSeparator());
        assertThat(summary)
                .contains("Belarus", "over the reference", "Certified optimal")
                .doesNotContainPattern(DECIMAL_COMMA);
        assertTables(folder);
        JsonNode run = new ObjectMapper().readTree(folder.resolve("run.json").toFile());
        assertThat(names(run))
                .contains("isim", "status", "members", "certificate", "solver", "inputs", "coefficientRanges")
                .doesNotContain("seconds");
        assertThat(names(run.get("solver"))).doesNotContain("seconds");
        assertThat(run.get("inputs")).allSatisfy(input -> {
            assertThat(input.get("sha256").asText()).matches("[0-9a-f]{64}");
            assertThat(input.get("file").asText()).doesNotStartWith("/").doesNotContain("..");
        });
        assertThat(run.get("inputs"))
                .extracting(input -> input.get("file").asText())
                .contains("barriers-halved.yaml", "baseline.yaml", "datapackage.json", "flows.csv", "use.csv")
                .doesNotHaveDuplicates();
    }

    /** Who may read the folder above may read a result. */
    @Test
    void resultsAreNotHiddenFromOthers() throws IOException {
        Path study = Ran.eaeu(temp);
        Path out = temp.resolve("out");
        well("run", "--quiet", "--out", out, study.resolve("baseline.yaml"));
        Assumptions.assumeTrue(Files.getFileStore(out).supportsFileAttributeView("posix"));
        assertThat(Files.getPosixFilePermissions(out.resolve("baseline")))
                .isEqualTo(Files.getPosixFilePermissions(out));
    }

    /** One for each quantity, row, member and indicator, activity and indicator; a flow has one where it is not zero. */
    private static int rows(String file) {
        return switch (file) {
            case "levels.csv" -> 1208;
            case "prices.csv" -> 1444;
            case "members.csv" -> 5 * 12;
            case "sectors.csv" -> 5 * 19 * 3;
            case "trade.csv" -> 5 * 19 + 260 + 262;
            case "iamc.csv" -> 4833;
            case "codes.csv" -> 5 + 4 + 19;
            default -> throw new IllegalArgumentException(file);
        };
    }

    /** Every record has the fields of the header, and every number reads as one. */
    private static void assertTables(Path folder) throws IOException {
        List<String> numbers = List.of("base", "reference", "value", "level", "lower", "upper", "marginal");
        for (String file : FILES) {
            if (file.endsWith(".csv")) {
                List<CsvRecord> records = new ArrayList<>();
                try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
                    reader.forEach(records::add);
                }
                assertThat(records).as(file).isNotEmpty();
                List<String> header = records.get(0).getFields();
                assertThat(header).as(file).contains(file.equals("codes.csv") ? "name" : "unit");
                assertThat(records).as(file).hasSize(rows(file) + 1);
                for (CsvRecord row : records.subList(1, records.size())) {
                    assertThat(row.getFieldCount()).as(file).isEqualTo(header.size());
                    for (int n = 0; n < header.size(); n++) {
                        String text = row.getField(n);
                        if (numbers.contains(header.get(n))) {
                            assertThat(text).as(file).matches("-?\\d+(\\.\\d+)?([Ee][+-]?\\d+)?|-?Inf");
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSummaryForProgramsHasTheNamesOfTheContract() {
        Path study = Ran.eaeu(temp);
        JsonNode json = well("run", "--json", "--out", temp.resolve("out"), study.resolve("barriers-halved.yaml"))
                .json();
        assertThat(names(json))
                .contains(
                        "status",
                        "scenario",
                        "study",
                        "concept",
                        "objective",
                        "members",
                        "certificate",
                        "solver",
                        "seconds");
        assertThat(json.get("status").asText()).isEqualTo("optimal");
        assertThat(json.get("scenario").asText()).isEqualTo("barriers-halved");
        assertThat(json.get("study").asText()).isEqualTo("eaeu-2020");
        assertThat(json.get("concept").asText()).isEqualTo("total");
        assertThat(json.get("objective").asDouble()).isBetween(900_000.0, 1_100_000.0);
        assertThat(json.get("seconds").asDouble()).isPositive();
        assertThat(names(json.get("members"))).containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS");
        for (JsonNode member : json.get("members")) {
            assertThat(names(member))
                    .contains(
                            "livingStandard",
                            "gainOverBaseYear",
                            "gainOverReference",
                            "valueAdded",
                            "employment",
                            "output",
                            "unionTradeBalance",
                            "externalTradeBalance");
            assertThat(member).allSatisfy(value -> assertThat(value.isNumber()).isTrue());
            double z = member.get("livingStandard").asDouble();
            assertThat(member.get("gainOverBaseYear").asDouble()).isEqualTo(z - 1);
            assertThat(member.get("gainOverReference").asDouble()).isBetween(0.0, z - 1);
        }
        JsonNode certificate = json.get("certificate");
        assertThat(names(certificate))
                .containsExactly("primalInfeasibility", "dualInfeasibility", "complementarity", "relativeGap");
        assertThat(certificate).allSatisfy(value -> assertThat(value.asDouble()).isBetween(0.0, 1e-7));
        assertThat(names(json.get("solver"))).contains("backend", "version", "rows", "columns", "nonZeros", "seconds");
    }

    /** What the baseline reaches is what it is measured against. */
    @Test
    void theBaselineHasNoGainOverItself() {
        Path study = Ran.eaeu(temp);
        JsonNode json = well("run", "--json", "--out", temp.resolve("out"), study.resolve("baseline.yaml"))
                .json();
        assertThat(json.get("members"))
                .allSatisfy(member ->
                        assertThat(member.get("gainOverReference").asDouble()).isZero());
    }

    @Test
    void quietIsSilent() {
        Path study = Ran.eaeu(temp);
        Ran ran = well("run", "--quiet", "--out", temp.resolve("out"), study.resolve("baseline.yaml"));
        assertThat(ran.out()).isEmpty();
        assertThat(list(temp.resolve("out").resolve("baseline"))).isEqualTo(FILES);
    }

    @Test
    void whatAsksForTooMuchIsInfeasible() {
        Path study = Ran.eaeu(temp);
        Path file = Ran.file(
                study,
                "too-much.yaml",
                "title: Too much",
                "extends: baseline.yaml",
                "interests: {floors: {KGZ: {living-standard: 2}}}");
        Path out = temp.resolve("out");
        Ran ran = isim("run", "--out", out, file);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("Infeasible");
        assertThat(list(out.resolve("too-much")))
                .containsExactly("report.html", "resolved.yaml", "run.json", "summary.txt", "timing.json");
        Ran json = isim("run", "--json", "--out", out, file);
        assertThat(json.exit()).isEqualTo(3);
        assertThat(json.json().get("status").asText()).isEqualTo("infeasible");
        assertThat(json.json().get("objective").isNull()).isTrue();
        assertThat(json.json().get("members").isNull()).isTrue();
        Ran several = isim("run", "--quiet", "--out", out, study.resolve("baseline.yaml"), file);
        assertThat(several).isEqualTo(new Ran(3, "", ""));
        Ran compared = isim("compare", "--quiet", study.resolve("baseline.yaml"), file);
        assertThat(compared).isEqualTo(new Ran(3, "", ""));
    }

    @Test
    void aTinyTimeLimitStops() {
        Path study = Ran.eaeu(temp);
        Ran ran = isim(
                "run",
                "--json",
                "--time-limit",
                "0.000001",
                "--out",
                temp.resolve("out"),
                study.resolve("baseline.yaml"));
        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.json().get("status").asText()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "soon", "1,5"})
    void aTimeLimitIsAPositiveNumber(String limit) {
        Path study = Ran.eaeu(temp);
        Ran ran = isim("run", "--time-limit", limit, "--out", temp.resolve("out"), study.resolve("baseline.yaml"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--time-limit");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void severalScenariosGoToFoldersOfTheirOwn() {
        Path study = Ran.eaeu(temp);
        Path out = temp.resolve("out");
        JsonNode json = well(
                        "run",
                        "--json",
                        "--out",
                        out,
                        study.resolve("baseline.yaml"),
                        study.resolve("barriers-halved.yaml"))
                .json();
        assertThat(list(out)).containsExactly("barriers-halved", "baseline");
        assertThat(json.get("runs"))
                .extracting(run -> run.get("scenario").asText())
                .containsExactly("baseline", "barriers-halved");
    }

    @Test
    void theSameScenarioTwiceWouldOverwriteItself() {
        Path file = Ran.eaeu(temp).resolve("baseline.yaml");
        Ran ran = isim("run", "--out", temp.resolve("out"), file, file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("same name");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    /** Whatever the machine's language, zone and folders. */
    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path first = run(Locale.GERMANY, "Asia/Bishkek", temp.resolve("one"));
        Path second = run(
                new Locale.Builder().setLanguageTag("ar-EG-u-nu-arab").build(),
                "America/St_Johns",
                temp.resolve("a longer").resolve("other"));
        for (String file : FILES) {
            if (!file.equals("timing.json")) {
                assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            }
        }
        assertThat(Files.readString(first.resolve("summary.txt"))).doesNotContainPattern(DECIMAL_COMMA);
    }

    private static Path run(Locale locale, String zone, Path folder) throws IOException {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Path study = Ran.eaeu(Files.createDirectories(folder));
            well("run", "--out", folder.resolve("out"), study.resolve("barriers-halved.yaml"));
            return folder.resolve("out").resolve("barriers-halved");
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void anOldResultIsReplacedWhole() throws IOException {
        Path study = Ran.eaeu(temp);
        Path out = temp.resolve("out");
        Path folder = out.resolve("baseline");
        well("run", "--quiet", "--out", out, study.resolve("baseline.yaml"));
        Ran.file(folder, "stale.csv", "of an older version");
        Ran.file(folder, "summary.txt", "old");
        well("run", "--quiet", "--out", out, study.resolve("baseline.yaml"));
        assertThat(list(folder)).isEqualTo(FILES);
        assertThat(Files.readString(folder.resolve("summary.txt"))).startsWith("Baseline 2020");
        assertThat(list(out)).containsExactly("baseline");
    }

    @Test
    void aFolderThatIsNoResultIsLeftAlone() throws IOException {
        Path study = Ran.eaeu(temp);
        Path out = temp.resolve("out");
        Path folder = Files.createDirectories(out.resolve("baseline"));
        Path notes = Ran.file(folder, "notes.txt", "mine");
        Ran ran = isim("run", "--out", out, study.resolve("baseline.yaml"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("not an earlier result", "--out");
        assertThat(Files.readString(notes)).isEqualTo("mine" + System.lineSeparator());
        assertThat(list(folder)).containsExactly("notes.txt");
        assertThat(list(out)).containsExactly("baseline");
    }

    @Test
    void aFileInTheWayIsLeftAlone() throws IOException {
        Path study = Ran.eaeu(temp);
        Path out = Ran.file(temp, "out", "a file");
        Ran ran = isim("run", "--json", "--out", out, study.resolve("baseline.yaml"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.json().get("error").get("code").asText()).isEqualTo("input-output");
        assertThat(Files.readString(out)).startsWith("a file");
    }
}
