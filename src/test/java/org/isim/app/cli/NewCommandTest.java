package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study of one's own: the example runs, own tables come in from CSV and workbooks, wrong ones are refused with their place. */
class NewCommandTest {
    /**
     * A makes 50 and B 100 of X: A uses 10 of its own and 5 of B's in making X, its households 30 of its own and 20 of B's, and sells 10 to the world; B
     * uses 25 of its own, households 40, exports 20, of which 10 come from stocks. Value added: A 50 − 10 − 5 = 35; B 100 − 25 − 10 (imports) = 65.
     */
    private static final String TABLE = """
            ,,A,A,B,B,B,W
            ,,X,household,X,household,stocks,export
            A,X,10,30,0,0,,10
            B,X,5,20,25,40,-10,20
            W,X,,,10,,,
            value-added,,35,,65,,,
            employment,,7,,9.5,,,
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theExampleRuns() {
        Path study = temp.resolve("first");
        Ran made = well("new", study);
        assertThat(made.out())
                .contains("Three invented economies: 3 members, 4 sectors")
                .contains("Next: isim run");
        JsonNode valid = well("validate", "--json", study).json();
        assertThat(valid.get("valid").asBoolean()).isTrue();
        assertThat(valid.at("/calibration/maxDeviation").asDouble()).isLessThan(1e-9);
        JsonNode run = well("run", "--json", "--out", temp.resolve("results"), study.resolve("barriers-halved.yaml"))
                .json();
        assertThat(run.get("members"))
                .isNotEmpty()
                .allSatisfy(member ->
                        assertThat(member.get("gainOverReference").asDouble()).isPositive());
    }

    @Test
    void theTableOfTheExampleGivesTheSameStudyAgain() throws IOException {
        Path first = temp.resolve("first");
        Path again = temp.resolve("again");
        well("new", first);
        well("new", again, "--table", first.resolve("table.csv"), "--names", first.resolve("names.csv"));
        for (String file :
                new String[] {"use.csv", "flows.csv", "external.csv", "accounts.csv", "final-use.csv", "members.csv"}) {
            assertThat(again.resolve(file)).hasSameTextualContentAs(first.resolve(file));
        }
    }

    @Test
    void anExistingFolderIsLeftAlone() throws IOException {
        Path mine = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        Ran ran = isim("new", mine);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is there already");
        assertThat(mine).isDirectoryContaining(path -> path.endsWith("thesis.txt"));
        assertThat(temp.toFile().list()).containsExactly("mine");
    }

    @Test
    void commasSemicolonsAndWorkbooksSayTheSame() throws IOException {
        Path commas = made(Files.writeString(temp.resolve("t.csv"), TABLE), "commas");
        String semicolons = TABLE.replace(',', ';').replace("9.5", "9,5");
        Path excel =
                made(Files.writeString(temp.resolve("s.csv"), "\ufeff" + semicolons.replace("\n", "\r\n")), "excel");
        Path book = made(workbook(temp.resolve("t.xlsx"), TABLE), "book");
        for (String file : new String[] {"use.csv", "flows.csv", "external.csv", "accounts.csv", "final-use.csv"}) {
            assertThat(excel.resolve(file)).hasSameTextualContentAs(commas.resolve(file));
            assertThat(book.resolve(file)).hasSameTextualContentAs(commas.resolve(file));
        }
    }

    @Test
    void roundingBecomesAChangeInStocks() throws IOException {
        // B's row sums to 5 + 20 + 25 + 40 − 10 + 20 = 100, its column to 25 + 10 + 65; with a value added of 65.3 the
        // column is 0.3 % more
        Path table = Files.writeString(temp.resolve("t.csv"), TABLE.replace("65,", "65.3,"));
        Path study = temp.resolve("study");
        Ran ran = well("new", study, "--table", table, "--barrier", "0");
        assertThat(ran.out()).contains("differ by 0.3 million USD in all; booked as changes in stocks");
        assertThat(study.resolve("final-use.csv")).content().contains("B,X,stocks,-9.7");
        assertThat(well("validate", "--json", study)
                        .json()
                        .at("/calibration/maxDeviation")
                        .asDouble())
                .isCloseTo(0, within(1e-9));
    }

    /** Each mistake with the line of its message; what is wrong is found where it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            65,,,         | 55,,,        | : error: B, X: its row, what is delivered, sums to 100, its column, inputs and value added, to 90; more than 0.5 % is not taken for rounding
            W,X,,,10      | W,Y,,,10     | :5:2: error: unknown product "Y": no column of the second row names it
            W,X,,,10      | W,X,,,-10    | :5:5: error: E5 (W, X to B, X) is negative (-10); only stocks may be drawn down
            value-added   | valu-added   | :6:1: error: row "valu-added" names no product; rows without one are value-added and employment (more rows of value-added are added up) (did you mean "value-added"?)
            A,A,B         | A,Ä,B        | :1:4: error: "Ä" is not a code: Latin letters, digits, '_' and '-', at most 40
            X,household,X | X,X,X        | :1:4: error: A, X stands twice, first in column C
            5,20,25       | 5,20 %,25    | :4:4: error: "20 %" is not a number
            35,,65        | 35,1,65      | :6:4: error: D6 (value-added to A, household) value-added stands in a column of final use; it belongs to sectors
            W,X,,,10,,,   | W,X,,,10,,,7 | :5:8: error: H5 (W, X to W, export) partners trade with each other outside of the model; the cell stays empty
            employment,,7 | employed,,7  | :7:1: error: row "employed" names no product
            9.5           | 0            | :1:5: error: B has no labour: a row "employment" with what its sectors employ is needed
            ,,A,A,B       | ,,,A,B       | :1:3: error: no heading: the first row names the members that use, the second their sectors and final uses
            ,,A,A         | ,,A,         | -
            """)
    void mistakesAreFoundWhereTheyStand(String from, String to, String message) throws IOException {
        Path table = Files.writeString(temp.resolve("t.csv"), TABLE.replace(from, to));
        Ran ran = isim("new", temp.resolve("study"), "--table", table);
        if (message.equals("-")) {
            // a heading over several columns stands in the first of them
            assertThat(ran.exit()).isZero();
        } else {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("t.csv" + message);
            assertThat(temp.resolve("study")).doesNotExist();
        }
    }

    @Test
    void oneMemberHasNoBarriersToHalve() throws IOException {
        // 10 + 20 + 20 = 50 = 10 + 5 + 35
        Path table = Files.writeString(temp.resolve("t.csv"), """
                ,,A,A,W
                ,,X,household,export
                A,X,10,20,20
                W,X,5,7,
                value-added,,35
                employment,,7
                """);
        Path study = temp.resolve("study");
        Ran ran = well("new", study, "--table", table);
        assertThat(ran.out())
                .contains("Next: isim run " + study.resolve("baseline.yaml"))
                .doesNotContain("barriers");
        assertThat(study.resolve("README.md"))
                .content()
                .doesNotContain("barriers")
                .contains("`baseline.yaml`");
        assertThat(study.resolve("barriers-halved.yaml")).doesNotExist();
        well("run", "--out", temp.resolve("results"), study.resolve("baseline.yaml"));
    }

    @Test
    void ofManyMembersASentenceNamesThoseAtBothEnds() throws IOException {
        // thirteen members without trade among them; each sells 10 + 20 + 20 = 50 = 10 + 5 + 35
        int members = 13;
        StringBuilder table = new StringBuilder(",");
        StringBuilder sectors = new StringBuilder(",");
        StringBuilder imports = new StringBuilder("W,X");
        StringBuilder added = new StringBuilder("value-added,");
        StringBuilder jobs = new StringBuilder("employment,");
        StringBuilder sales = new StringBuilder();
        for (int r = 0; r < members; r++) {
            table.append(",M").append(r).append(",M").append(r);
            sectors.append(",X,household");
            imports.append(",5,7");
            added.append(",35,");
            jobs.append(",7,");
            sales.append("M").append(r).append(",X");
            sales.append(",0,0".repeat(r))
                    .append(",10,20")
                    .append(",0,0".repeat(members - 1 - r))
                    .append(",20\n");
        }
        table.append(",W\n").append(sectors).append(",export\n").append(sales);
        table.append(imports)
                .append(",\n")
                .append(added)
                .append("\n")
                .append(jobs)
                .append("\n");
        Path study = temp.resolve("study");
        well("new", study, "--table", Files.writeString(temp.resolve("t.csv"), table));
        Ran ran = well("run", "--out", temp.resolve("results"), study.resolve("baseline.yaml"));
        assertThat(ran.out()).containsPattern("By member: (M\\d+ \\S+ %, ){6}…(, M\\d+ \\S+ %){6}\\.");
        assertThat(ran.out().lines().filter(line -> line.matches("M\\d+ .*"))).hasSize(members);
    }

    @Test
    void rowsMayEndWhereTheirCellsDo() throws IOException {
        Path whole = made(Files.writeString(temp.resolve("t.csv"), TABLE), "whole");
        Path ragged = made(
                Files.writeString(
                        temp.resolve("r.csv"), "a,b" + TABLE.substring(1).replaceAll("(?m),+$", "") + ",,,,,,,,\n,\n"),
                "ragged");
        for (String file : new String[] {"use.csv", "flows.csv", "external.csv", "accounts.csv", "final-use.csv"}) {
            assertThat(ragged.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
        }
    }

    @Test
    void whatIsNoWorkbookIsSaid() throws IOException {
        Path noZip = Files.writeString(temp.resolve("a.xlsx"), "not a workbook");
        Path old = Files.writeString(temp.resolve("a.xls"), "x");
        Path empty = Files.writeString(temp.resolve("a.csv"), "");
        Path study = temp.resolve("study");
        assertThat(isim("new", study, "--table", noZip).err())
                .contains("is not a workbook in the XLSX format, or is damaged");
        assertThat(isim("new", study, "--table", old).err())
                .contains("is neither CSV nor XLSX; save it as one of them");
        assertThat(isim("new", study, "--table", empty).err()).contains("is no table");
        assertThat(isim("new", study, "--table", temp.resolve("none.csv")).err())
                .contains("none.csv");
        assertThat(isim("new", study, "--barrier", "120%").err()).contains("must be at least 0 and below 100%");
        assertThat(study).doesNotExist();
    }

    private Path made(Path table, String name) {
        Path study = temp.resolve(name);
        well("new", study, "--table", table);
        return study;
    }

    /** A workbook with these cells: numbers as numbers, words as words. */
    private static Path workbook(Path file, String csv) throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        String[] lines = csv.split("\n");
        for (int row = 0; row < lines.length; row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            String[] cells = lines[row].split(",");
            for (int column = 0; column < cells.length; column++) {
                String at = (char) ('A' + column) + String.valueOf(row + 1);
                boolean number = cells[column].matches("-?[0-9.]+");
                if (number) {
                    sheet.append("<c r=\"")
                            .append(at)
                            .append("\"><v>")
                            .append(cells[column])
                            .append("</v></c>");
                } else if (!cells[column].isEmpty()) {
                    sheet.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>");
                    sheet.append(cells[column]).append("</t></is></c>");
                }
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String main = "http://schemas.openxmlformats.org/";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + main
                        + "package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + main + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                        + main
                        + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "spreadsheetml/2006/main\" xmlns:r=\"" + main
                        + "officeDocument/2006/relationships\"><sheets><sheet name=\"table\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + main + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                        + main
                        + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet.toString());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
