package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.well;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that other programs read: the IAMC table by the rules of pyam's reader, the workbook cell by cell. */
class ResultFormatsTest {
    /** What pandas takes for a missing value by default. */
    private static final Set<String> MISSING = Set.of(
            "",
            " ",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");

    private static final List<String> INDEX = List.of("model", "scenario", "region", "variable", "unit", "year");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theIamcTableIsReadByPyamsRules() throws IOException {
        Path folder = run(Ran.eaeu(temp).resolve("joint-export.yaml"));
        Map<List<String>, Double> table = iamc(folder.resolve("iamc.csv"));
        assertSumsOfParts(table);
        assertThat(regions(table))
                .containsExactlyInAnyOrder("Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Union");
        assertThat(scenarios(table)).containsExactlyInAnyOrder("base year", "baseline as reference", "joint-export");
        assertThat(value(table, "base year", "Russia", "Living Standard")).isEqualTo(1);
    }

    /** Namibia's code, a truth value and a formula, two sectors of one name. */
    @Test
    void namesAReaderWouldLoseAreTold() throws IOException {
        Path study = SmallStudy.write(temp.resolve("study"));
        SmallStudy.edit(study, "members.csv", "First", "NA");
        SmallStudy.edit(study, "members.csv", "\"Second, \"\"the other\"\"\"", "=1+1");
        SmallStudy.edit(study, "sectors.csv", "MAN,MAN", "MAN,AGR");
        Path file = Ran.file(study, "null.yaml", "title: '=HYPERLINK(\"http://x\")'", "room: {capacity-reserve: 5%}");
        Path folder = run(file);
        Map<List<String>, Double> table = iamc(folder.resolve("iamc.csv"));
        assertSumsOfParts(table);
        assertThat(regions(table)).containsExactlyInAnyOrder("Region NA", "Region =1+1", "Union");
        assertThat(scenarios(table)).contains("Scenario null");
        try (ReadableWorkbook book =
                new ReadableWorkbook(folder.resolve("results.xlsx").toFile())) {
            Cell title = book.getFirstSheet().read().get(0).getCell(0);
            assertThat(title.getType()).isEqualTo(CellType.STRING);
            assertThat(title.asString()).startsWith("=HYPERLINK");
        }
    }

    /** The strict reader: what pyam refuses or drops fails here. */
    private static Map<List<String>, Double> iamc(Path file) throws IOException {
        List<CsvRecord> records = records(Files.readString(file));
        assertThat(records.get(0).getFields())
                .containsExactly("model", "scenario", "region", "variable", "unit", "year", "value");
        Map<List<String>, Double> table = new LinkedHashMap<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            List<String> key = record.getFields().subList(0, INDEX.size());
            assertThat(key).noneMatch(MISSING::contains).allMatch(text -> text.equals(text.strip()));
            assertThat(key.subList(0, 5))
                    .noneMatch(text -> "=+-@".indexOf(text.charAt(0)) >= 0 || text.matches("[0-9.]+"));
            assertThat(key.get(5)).matches("\\d{4}");
            String value = record.getField(6);
            assertThat(value).matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
            assertThat(table.put(key, Double.parseDouble(value)))
                    .as("twice: " + key)
                    .isNull();
        }
        return table;
    }

    /** pyam's check_aggregate and check_aggregate_region: a variable is the sum of the parts one step below, the union of its members. */
    private static void assertSumsOfParts(Map<List<String>, Double> table) {
        Map<List<String>, Double> parts = new HashMap<>();
        Map<List<String>, Double> union = new HashMap<>();
        table.forEach((key, value) -> {
            String variable = key.get(3);
            int last = variable.lastIndexOf('|');
            if (last >= 0) {
                parts.merge(with(key, 3, variable.substring(0, last)), value, Double::sum);
            }
            if (!key.get(2).equals("Union")) {
                union.merge(with(key, 2, "Union"), value, Double::sum);
            }
        });
        int checked = 0;
        for (Map.Entry<List<String>, Double> sum : parts.entrySet()) {
            Double whole = table.get(sum.getKey());
            if (whole != null) {
                assertThat(sum.getValue())
                        .as(sum.getKey().toString())
                        .isCloseTo(whole, within(1e-6 * (1 + Math.abs(whole))));
                checked++;
            }
        }
        assertThat(checked).isPositive();
        union.forEach((key, sum) -> {
            if (!key.get(3).equals("Living Standard")) {
                assertThat(table.get(key)).as(key.toString()).isCloseTo(sum, within(1e-6 * (1 + Math.abs(sum))));
            }
        });
    }

    private static List<String> with(List<String> key, int at, String value) {
        List<String> other = new ArrayList<>(key);
        other.set(at, value);
        return other;
    }

    private static double value(Map<List<String>, Double> table, String scenario, String region, String variable) {
        return table.entrySet().stream()
                .filter(row -> row.getKey().subList(1, 4).equals(List.of(scenario, region, variable)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Set<String> regions(Map<List<String>, Double> table) {
        return column(table, 2);
    }

    private static Set<String> scenarios(Map<List<String>, Double> table) {
        return column(table, 1);
    }

    private static Set<String> column(Map<List<String>, Double> table, int n) {
        Set<String> values = new HashSet<>();
        table.keySet().forEach(key -> values.add(key.get(n)));
        return values;
    }

    @Test
    void theWorkbookHoldsTheTablesWithNumbersAsNumbers() throws IOException {
        Path folder = run(Ran.eaeu(temp).resolve("barriers-halved.yaml"));
        Path file = folder.resolve("results.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets.stream().map(Sheet::getName))
                    .containsExactly("About", "Members", "Sectors", "Trade", "Levels", "Prices", "Codes");
            assertThat(sheets.get(0).read().get(0).getCell(0).asString()).contains("barriers halved");
            for (Sheet sheet : sheets.subList(1, sheets.size())) {
                assertSameAsCsv(sheet, folder.resolve(sheet.getName().toLowerCase(Locale.ROOT) + ".csv"));
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    assertThat(part)
                            .as(entry.getName())
                            .contains("ySplit=\"1\"", "state=\"frozen\"")
                            .doesNotContain("<f>");
                }
            }
        }
    }

    @Test
    void aComparisonWritesTheSameKindsOfFiles() throws IOException {
        Path study = SmallStudy.write(temp.resolve("study"));
        Path base = Ran.file(study, "base.yaml", "room: {capacity-reserve: 5%}");
        Path more = Ran.file(study, "more.yaml", "extends: base.yaml", "room: {labour-reserve: 5%}");
        Path out = temp.resolve("out");
        well("compare", "--quiet", "--attribute", "--out", out, base, more);
        Path folder = out.resolve("compare-base-more");
        assertThat(Ran.list(folder))
                .containsExactly(
                        "attribution.csv",
                        "codes.csv",
                        "iamc.csv",
                        "inputs.csv",
                        "members.csv",
                        "report.html",
                        "results.xlsx",
                        "run.json",
                        "sectors.csv",
                        "summary.txt",
                        "trade.csv");
        Map<List<String>, Double> table = iamc(folder.resolve("iamc.csv"));
        assertSumsOfParts(table);
        assertThat(scenarios(table)).containsExactlyInAnyOrder("base year", "base", "more");
        try (ReadableWorkbook book =
                new ReadableWorkbook(folder.resolve("results.xlsx").toFile())) {
            for (Sheet sheet : book.getSheets().skip(1).toList()) {
                assertSameAsCsv(sheet, folder.resolve(sheet.getName().toLowerCase(Locale.ROOT) + ".csv"));
            }
        }
    }

    private static void assertSameAsCsv(Sheet sheet, Path csv) throws IOException {
        List<CsvRecord> records = records(Files.readString(csv));
        List<Row> rows = sheet.read();
        assertThat(rows).as(sheet.getName()).hasSameSizeAs(records);
        List<String> header = records.get(0).getFields();
        Set<String> numbers =
                Set.of("base", "reference", "value", "step", "level", "lower", "upper", "marginal", "share", "alone");
        for (int n = 1; n < rows.size(); n++) {
            for (int c = 0; c < header.size(); c++) {
                String text = records.get(n).getField(c);
                Cell cell = rows.get(n).getOptionalCell(c).orElse(null);
                if (text.isEmpty() || (numbers.contains(header.get(c)) && text.endsWith("Inf"))) {
                    assertThat(cell == null || cell.getType() == CellType.EMPTY).isTrue();
                } else if (numbers.contains(header.get(c))) {
                    assertThat(java.util.Objects.requireNonNull(cell).asNumber().doubleValue())
                            .isEqualTo(Double.parseDouble(text));
                } else {
                    assertThat(java.util.Objects.requireNonNull(cell).asString())
                            .isEqualTo(text);
                }
            }
        }
    }

    private static List<CsvRecord> records(String text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(records::add);
        }
        return records;
    }

    private Path run(Path scenario) {
        Path out = temp.resolve("out");
        well("run", "--quiet", "--out", out, scenario);
        String name = String.valueOf(scenario.getFileName());
        return out.resolve(name.substring(0, name.lastIndexOf('.')));
    }
}
