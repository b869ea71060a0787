package org.isim.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Folder;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.model.economy.EconomyChecks;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class StudyReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void small() {
        SmallStudy.write(folder);
    }

    private void edit(String file, String from, String to) {
        SmallStudy.edit(folder, file, from, to);
    }

    /** Everything said about the study, file names as inside its folder. */
    private String problems() {
        Problems problems = new Problems();
        try {
            StudyReader.read(folder, problems);
        } catch (InputException e) {
            assertThat(e.getMessage()).isEqualTo(problems.rendered());
        }
        return problems.rendered().replace(Folder.of(folder).name(folder) + "/", "");
    }

    @Test
    void whatIsWrittenIsRead() {
        Study study = StudyReader.read(folder, new Problems());
        assertThat(study.content()).isEqualTo(SmallStudy.content("AAA", "BBB", "AGR", "MAN"));
        StudyWriter.files(study.content())
                .forEach((name, text) -> assertThat(folder.resolve(name))
                        .content()
                        .isEqualTo(text)
                        .doesNotContain("\r"));
        assertThat(study.economy().coefficient(1, 0, 1)).isEqualTo(0.1);
        assertThat(study.economy().otherFinalUse(0, 0)).isEqualTo(20);
        assertThat(study.economy().barrier(0, 1, 0)).isEqualTo(0.15);
        assertThat(study.economy().labour(0)).isEqualTo(14);
        assertThat(EconomyChecks.largestResidual(study.economy())).isZero();
        assertThat(study.inputs()).hasSize(10);
    }

    /** The cause is said once, in place of the balances that follow from it. */
    @ParameterizedTest
    @ValueSource(strings = {"use", "final-use", "flows", "external", "accounts"})
    void aFileCopiedInPartIsSaidFirst(String table) throws IOException {
        Path file = folder.resolve(table + ".csv");
        List<String> lines = Files.readAllLines(file);
        List<String> kept =
                lines.stream().filter(line -> !line.startsWith("BBB,")).toList();
        Files.write(file, kept);
        int rows = kept.size() - 1;
        assertThat(problems())
                .isEqualTo(table + ".csv: error: rows are missing of BBB: there are " + rows
                        + ", and with as many for each member as for AAA it would be " + 2 * rows
                        + "; was the file copied in full? Balances are checked when it is");
    }

    @Test
    void productsOfAMemberThatAreMissingAreNamed() throws IOException {
        Path file = folder.resolve("accounts.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                lines.stream().filter(line -> !line.startsWith("BBB,MAN,")).toList());
        assertThat(problems()).startsWith("accounts.csv: error: rows are missing of BBB (MAN): there are 9, and");
    }

    /** A coefficient of it would not be a number. */
    @Test
    void anOutputNextToNothingIsRefused() {
        edit("accounts.csv", "BBB,MAN,output,100,", "BBB,MAN,output,1e-320,");
        assertThat(problems()).contains("BBB, activity MAN: output ", " is too small for its inputs");
    }

    @Test
    void codesAreText() {
        SmallStudy.write(folder, "NO", "BBB", "010", "1e3");
        Study study = StudyReader.read(folder, new Problems());
        assertThat(study.economy().member("NO")).isZero();
        assertThat(study.economy().product("010")).isZero();
    }

    @Test
    void excelOnARussianWindowsMayHaveSavedIt() throws IOException {
        Path use = folder.resolve("use.csv");
        Files.writeString(use, "\ufeff" + Files.readString(use).replace("\n", "\r\n"));
        assertThat(problems()).isEmpty();
        Files.writeString(use, Files.readString(use).replace(",", ";"));
        assertThat(problems())
                .isEqualTo("use.csv:1:1: error: columns are separated by semicolons; save the table with commas");
    }

    @Test
    void unknownCodes() {
        edit("use.csv", "AAA,AGR,MAN,10", "AAB,AGR,MAN,10");
        edit("flows.csv", "BBB,BBB,MAN,85", "BBB,BBB,MNA,85");
        edit("external.csv", "BBB,ROW,MAN,export", "BBB,RWO,MAN,exports");
        assertThat(problems()).isEqualTo("""
                        external.csv:8:5: error: unknown partner "RWO" (did you mean "ROW"?)
                        external.csv:8:13: error: unknown direction "exports" (did you mean "export"?)
                        flows.csv:9:9: error: unknown product "MNA" (did you mean "MAN"?)
                        use.csv:3:1: error: unknown member "AAB" (did you mean "AAA"?)""");
    }

    @Test
    void numbersThatAreNone() {
        edit("use.csv", "AAA,AGR,MAN,10", "AAA,AGR,MAN,ten");
        edit("use.csv", "BBB,AGR,MAN,10,0.1", "BBB,AGR,MAN,\"10,5\",-1");
        assertThat(problems()).isEqualTo("""
                        use.csv:3:13: error: "ten" is not a number
                        use.csv:7:13: error: "10,5" is not a number here: the decimal sign is a point (did you mean "10.5"?)
                        use.csv:7:20: error: spread -1 must not be negative""");
    }

    @Test
    void signsAndShares() {
        edit("flows.csv", "AAA,AAA,AGR,85", "AAA,AAA,AGR,-85");
        edit("barriers.csv", "AAA,BBB,AGR,0.15", "AAA,BBB,AGR,15");
        assertThat(problems()).isEqualTo("""
                        barriers.csv:4:13: error: barrier 15 must be a share of the good: at least 0 and below 1 (did you mean "0.15"?)
                        flows.csv:2:13: error: negative quantity -85: only stocks may be negative""");
    }

    @Test
    void balances() {
        edit("final-use.csv", "AAA,AGR,household,60", "AAA,AGR,household,70");
        edit("flows.csv", "BBB,BBB,MAN,85", "BBB,BBB,MAN,84");
        edit("accounts.csv", "AAA,MAN,value-added,80", "AAA,MAN,value-added,8");
        assertThat(problems()).isEqualTo("""
                        accounts.csv:5:1: error: AAA, activity MAN: output 100 is not intermediate use 20 plus value added 8, 28
                        accounts.csv:11:1: error: BBB, product MAN: output 100 exceeds deliveries 99 by 1 (1.01 %)
                        use.csv:2:1: error: AAA, product AGR: uses 110 exceed supply 100 by 10 (10.00 %)
                        use.csv:8:1: error: BBB, product MAN: uses 100 exceed supply 99 by 1 (1.01 %)""");
    }

    @Test
    void coefficientsThatCannotProduce() {
        edit("use.csv", "AAA,AGR,AGR,10", "AAA,AGR,AGR,120");
        edit("flows.csv", "AAA,AAA,AGR,85", "AAA,AAA,AGR,195");
        assertThat(problems())
                .contains(
                        "use.csv:2:1: error: AAA: its coefficients cannot produce anything net (Hawkins–Simon condition);"
                                + " activity AGR needs inputs of 1.3 for 1 of output");
    }

    @Test
    void aMemberWithoutLabour() {
        edit("accounts.csv", "BBB,AGR,employment,7", "BBB,AGR,employment,0");
        edit("accounts.csv", "BBB,MAN,employment,7", "BBB,MAN,employment,0");
        assertThat(problems())
                .isEqualTo(
                        "accounts.csv:8:1: error: BBB has no labour: no employment in accounts, no labour in resources");
    }

    @Test
    void capacityBelowOutput() {
        edit("accounts.csv", "BBB,AGR,employment,7", "BBB,AGR,capacity,90,,assumed,own\nBBB,AGR,employment,7");
        assertThat(problems())
                .isEqualTo("accounts.csv:10:1: error: BBB, activity AGR: capacity 90 is below output 100");
    }

    @Test
    void filesAndColumns() throws IOException {
        Files.delete(folder.resolve("use.csv"));
        edit("flows.csv", "origin,destination", "orgin,destination");
        edit("datapackage.json", "\"final-use\"", "\"finaluse\"");
        edit("datapackage.json", "\"isim\": {", "\"isim\": {\n    \"baseYaer\": 2020,");
        assertThat(problems()).isEqualTo("""
                        datapackage.json:17:5: error: unknown key "baseYaer" (did you mean "baseYear"?)
                        datapackage.json:82:15: error: there is no file "use.csv"
                        datapackage.json:121:5: error: unknown resource "finaluse" (did you mean "final-use"?)
                        flows.csv:1:1: error: unknown column "orgin" (did you mean "origin"?)""");
    }

    @Test
    void aTableCutOffOrEmptyOrTwice() throws IOException {
        String use = Files.readString(folder.resolve("use.csv"));
        Files.writeString(folder.resolve("use.csv"), use.substring(0, use.length() - 14));
        Files.writeString(folder.resolve("flows.csv"), "");
        Files.writeString(
                folder.resolve("final-use.csv"),
                Files.readAllLines(folder.resolve("final-use.csv")).get(0) + "\n");
        edit("accounts.csv", "BBB,AGR,employment,7", "BBB,AGR,output,7");
        assertThat(problems()).isEqualTo("""
                        accounts.csv:10:1: error: the row BBB, AGR, output stands twice, first in line 8
                        final-use.csv: error: holds no rows
                        flows.csv: error: is empty; its first line should read origin,destination,product,value,spread,status,source
                        use.csv:9: error: holds 5 of 7 columns; the file seems to be cut off""");
    }

    @Test
    void aFolderThatIsNoStudy() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var list = Files.list(folder)) {
            list.forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        assertThat(problems()).isEqualTo("datapackage.json: error: there is no such file");
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"x\",\n \"isim\" }");
        assertThat(problems()).startsWith("datapackage.json:2:9: error: not valid JSON: Unexpected character ('}'");
    }

    @Test
    void severalTechniquesForAProduct() throws IOException {
        StudyContent one = SmallStudy.content("AAA", "BBB", "AGR", "MAN");
        Map<StudyTable, List<StudyRow>> values = new EnumMap<>(one.values());
        for (StudyTable table : List.of(StudyTable.USE, StudyTable.ACCOUNTS)) {
            int user = table == StudyTable.USE ? 2 : 1;
            List<StudyRow> rows = new ArrayList<>();
            for (StudyRow row : one.rows(table)) {
                if (row.codes().get(0).equals("AAA") && row.codes().get(user).equals("AGR")) {
                    rows.add(part(row, user, "AGR-old", 0.75));
                    rows.add(part(row, user, "AGR-new", 0.25));
                } else {
                    rows.add(row);
                }
            }
            values.put(table, rows);
        }
        StudyContent two = new StudyContent(
                one.name(),
                one.title(),
                one.description(),
                one.licenses(),
                one.sources(),
                one.baseYear(),
                one.moneyUnit(),
                one.labourUnit(),
                one.members(),
                one.sectors(),
                one.partners(),
                List.of(
                        new StudyContent.Technique("AAA", "AGR-old", "AGR"),
                        new StudyContent.Technique("AAA", "AGR-new", "AGR"),
                        new StudyContent.Technique("AAA", "MAN", "MAN")),
                values);
        StudyWriter.write(folder, two);
        Study study = StudyReader.read(folder, new Problems());
        assertThat(study.content()).isEqualTo(two);
        assertThat(study.economy().activityCount(0)).isEqualTo(3);
        assertThat(study.economy().activityCount(1)).isEqualTo(2);
        assertThat(study.economy().output(0, 1)).isEqualTo(25);
    }

    private static StudyRow part(StudyRow row, int user, String code, double share) {
        List<String> codes = new ArrayList<>(row.codes());
        codes.set(user, code);
        return new StudyRow(codes, row.value() * share, row.spread(), row.status(), row.source());
    }

    @Test
    void quotesLeftOpenAndFieldsWithoutEnd() throws IOException {
        String use = Files.readString(folder.resolve("use.csv"));
        Files.writeString(folder.resolve("use.csv"), use.replace("AAA,MAN,AGR", "AAA,\"MAN,AGR"));
        assertThat(problems()).startsWith("use.csv:4: error: ");
        Files.writeString(folder.resolve("use.csv"), use.replace("AAA,MAN,AGR", "AAA,MAN," + "x".repeat(20_000)));
        assertThat(problems()).startsWith("use.csv:4: error: ");
        Files.writeString(folder.resolve("use.csv"), use.replace("AAA,MAN,AGR", "AAA,MAN," + "x".repeat(200_000)));
        assertThat(problems()).isEqualTo("use.csv:4: error: line is longer than 100000 characters");
    }

    @Test
    void valuesTooLargeToAddUp() {
        edit("use.csv", "AAA,AGR,AGR,10,", "AAA,AGR,AGR,1e308,");
        assertThat(problems()).isEqualTo("use.csv:2:13: error: 1e308 is too large; the largest is 1E+21");
    }

    @Test
    void aRefusedCodeIsNamedOnceAndNotInEveryRow() {
        edit("members.csv", "AAA", "A AA");
        assertThat(problems())
                .isEqualTo(
                        "members.csv:2:1: error: \"A AA\" is not a code: Latin letters, digits, '_' and '-', at most 40");
    }

    @Test
    void tabsDecimalCommasAndQuotationMarks() {
        edit("partners.csv", "partner,name", "partner\tname");
        edit("use.csv", "AAA,AGR,AGR,10,", "AAA,AGR,AGR,1,5,");
        edit("sectors.csv", "MAN,MAN", "\"MAN,MAN");
        edit("accounts.csv", "AAA,AGR,output", "\"AAA\"x,AGR,output");
        assertThat(problems())
                .contains("partners.csv:1:1: error: columns are separated by tabs; save the table with commas")
                .contains("use.csv:2: error: holds 8 columns where the header names 7; a text with commas needs")
                .contains("sectors.csv:3: error: holds 1 of 2 columns; a quotation mark is opened and not closed")
                .contains("accounts.csv:2: error: in this line or below: more text stands after the quotation mark");
    }

    @Test
    void linesEndedByCarriageReturnsAlone() {
        edit("use.csv", "AAA,AGR,MAN,10", "AAA,AGR,MAN,x");
        edit("use.csv", "\n", "\r");
        assertThat(problems()).isEqualTo("use.csv:3:13: error: \"x\" is not a number");
    }

    @Test
    void aResourceWithoutAPathIsAProblem() {
        edit("datapackage.json", "\"use.csv\"", "\"\"");
        assertThat(problems()).contains("path must be text, found \"\"").doesNotContain("exceeds");
    }
}
