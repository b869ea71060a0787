package org.isim.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class TextsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private String readBytes(byte... bytes) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), bytes);
        SourceFile source = Folder.of(folder).read(file, 100, problems);
        return source == null ? problems.rendered().replace(Folder.of(folder).name(folder) + "/", "") : source.text();
    }

    @Test
    void aByteOrderMarkIsTolerated() throws IOException {
        assertThat(readBytes("\ufeffa,b\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,b\r\n");
    }

    @Test
    void bytesThatAreNotText() throws IOException {
        assertThat(readBytes("a\nКод".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("t.csv: error: is UTF-16 text; save it as UTF-8");
    }

    @Test
    void theFirstBadByteIsNamed() throws IOException {
        assertThat(readBytes((byte) 'a', (byte) '\n', (byte) 'b', (byte) 0xd4, (byte) 'c'))
                .isEqualTo("t.csv:2:2: error: byte 0xD4 is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void binaryIsRefused() throws IOException {
        assertThat(readBytes((byte) 'P', (byte) 'K', (byte) 3, (byte) 0))
                .isEqualTo("t.csv:1:3: error: holds the control character 0x03; this does not look like a text file");
    }

    @Test
    void aGigabyteLineIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        long start = System.nanoTime();
        assertThat(Folder.of(folder).read(file, SourceFile.DOCUMENT, problems)).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(problems.rendered()).endsWith("huge.yaml: error: is too large: 1024 MB, at most 1 MB are read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.csv", "a/../../x.csv"})
    void nothingOutsideTheFolder(String name) {
        Folder.of(folder).resolve(folder, name, new Place("f", 1, 1), problems);
        assertThat(problems.rendered()).isEqualTo("f:1:1: error: \"" + name + "\" lies outside of the study's folder");
    }

    @Test
    void neitherAbsoluteNorLinkedOut() throws IOException {
        Folder study = Folder.of(Files.createDirectory(folder.resolve("study")));
        Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(study.path().resolve("link"), folder.resolve("secret"));
        study.resolve(study.path(), "/etc/passwd", new Place("f", 1, 1), problems);
        study.resolve(study.path(), "link", new Place("f", 2, 1), problems);
        study.resolve(study.path(), "lnik", new Place("f", 3, 1), problems);
        assertThat(problems.rendered()).isEqualTo("""
                        f:1:1: error: "/etc/passwd" is an absolute path; name a file of the study, relative to this one
                        f:2:1: error: "link" is a link out of the study's folder
                        f:3:1: error: there is no file "lnik" (did you mean "link"?)""");
    }

    @Test
    void whatIsLinkedOutIsNotRead() throws IOException {
        Folder study = Folder.of(Files.createDirectory(folder.resolve("study")));
        Files.writeString(folder.resolve("secret"), "x");
        Path link = Files.createSymbolicLink(study.path().resolve("datapackage.json"), folder.resolve("secret"));
        assertThat(study.read(link, 100, problems)).isNull();
        assertThat(problems.rendered()).isEqualTo(study.name(link) + ": error: is a link out of the study's folder");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"FOD,FOO", "foo,FOO", "KZA,KAZ", "XYZ,-", "chnage,change", "capacity-reserv,capacity-reserve"})
    void nearest(String text, String name) {
        assertThat(Nearest.of(text, List.of("FOO", "KAZ", "change", "capacity-reserve")))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1.5,1.5", "-3,-3", "+0.25,0.25", "1e3,1000", ".5,0.5", "2.,2"})
    void numbers(String text, double value) {
        assertThat(Numbers.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e999", "0x10", "1d", "1,5", "1 000", "٣", "--1", "1e", "."})
    void notNumbers(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "1,1",
        "1234567.25,1234567.25",
        "1e-9,1E-9",
        "2.2E-4,0.00022",
        "1e23,1E+23",
        "4.9e-324,4.94065645841247E-324",
        "0.30000000000000004,0.30000000000000004",
        "-0.0,0"
    })
    void numbersAreWrittenShortest(double value, String text) {
        assertThat(Numbers.write(value)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
    }

    @Test
    void percentages() {
        Place at = new Place("f", 1, 1);
        assertThat(Percents.readPercent("15%", at, problems)).isEqualTo(0.15);
        assertThat(Percents.readPercent("0", at, problems)).isZero();
        assertThat(Percents.readSigned("-50%", at, problems)).isEqualTo(-0.5);
        assertThat(Percents.readShare("0.3", at, problems)).isEqualTo(0.3);
        assertThat(problems.rendered()).isEmpty();
        Percents.readPercent("5", at, problems);
        Percents.readPercent("0.05", at, problems);
        Percents.readSigned("20%", at, problems);
        Percents.readShare("1,5", at, problems);
        assertThat(problems.rendered()).isEqualTo("""
                        f:1:1: error: "1,5" is not a number here: the decimal sign is a point (did you mean "1.5"?)
                        f:1:1: error: expected a percentage of change with its sign, as +20% or -50%, found "20%" (did you mean "+20%"?)
                        f:1:1: error: expected a percentage, as 5%, found "0.05" (did you mean "5%"?)
                        f:1:1: error: expected a percentage, as 5%, found "5" (did you mean "5%"?)""");
    }

    @Test
    void aHundredAreShown() {
        for (int n = 150; n > 0; n--) {
            problems.error(new Place("f", n, 1), "wrong");
        }
        assertThat(problems.rendered())
                .startsWith("f:1:1: error: wrong\nf:2:1")
                .endsWith("f:100:1: error: wrong\nand 50 more");
    }

    @Test
    void messagesStayOneBoundedLine() {
        problems.error(new Place("f", 1, 1), "a\u001b[31m\nb" + "x".repeat(5000));
        assertThat(problems.rendered()).startsWith("f:1:1: error: a [31m bxx").hasSizeLessThan(1100);
    }

    @Test
    void aLoneCarriageReturnEndsALine() throws IOException {
        assertThat(readBytes("a\rb\r\nc\r".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\nb\r\nc\n");
    }

    @Test
    void textThatReordersWhatIsShownIsRefused() throws IOException {
        assertThat(readBytes("a\nb\u202ec".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t.csv:2:2: error: holds the invisible character U+202E, which reorders the text shown");
        assertThat(readBytes("שלום".getBytes(StandardCharsets.UTF_8))).isEqualTo("שלום");
    }

    @ParameterizedTest
    @CsvSource({"u001b,U+001B", "ud800,U+D800", "u202e,U+202E"})
    void anEscapeWritesNoCharacterThatTheFileMayNotHold(String escape, String name) {
        String text = "\"a\": \"b\\" + escape + "\"";
        assertThat(YamlReader.read(new SourceFile(folder, "f", text), problems)).isNull();
        assertThat(JsonReader.read(new SourceFile(folder, "f", "{" + text + "}"), problems))
                .isNull();
        assertThat(problems.list()).hasSize(2).allMatch(p -> p.message().contains(name));
    }

    @Test
    void foldersAndDeadLinksAreNamedWhereTheyAreAskedFor() throws IOException {
        Files.createSymbolicLink(folder.resolve("dead"), folder.resolve("nothing"));
        Folder.of(folder).resolve(folder, ".", new Place("f", 1, 1), problems);
        Folder.of(folder).resolve(folder, "dead", new Place("f", 2, 1), problems);
        assertThat(problems.rendered()).isEqualTo("""
                        f:1:1: error: "." is a folder, not a file
                        f:2:1: error: "dead" is a link that leads nowhere""");
    }

    /** Few names are all said, of many those that read most alike; nothing where one is near enough to be meant. */
    @Test
    void namesThereAre() {
        assertThat(Nearest.known("UKR", List.of("ARM", "BLR"))).isEqualTo("; expected ARM, BLR");
        assertThat(Nearest.known("ARN", List.of("ARM", "BLR"))).isEmpty();
        List<String> many = IntStream.range(0, 163)
                .mapToObj(n -> String.format(Locale.ROOT, "P%03d", n))
                .toList();
        assertThat(Nearest.known("X14Y", many))
                .startsWith("; expected one of 163, as ")
                .contains("P14");
    }

    /** A key that is misspelt is not missing as well, and what is missing in a map that is missing itself is not said. */
    @Test
    void aMisspeltKeyIsNotMissing() {
        Problems problems = new Problems();
        Place place = Place.wholeFile("f");
        Keys keys = new Keys(
                new MapNode(List.of(new MapNode.Entry("titel", place, new ScalarNode("A", false, place))), place),
                problems);
        keys.text("title");
        keys.text("unit");
        keys.map("license").text("name");
        keys.done();
        assertThat(problems.rendered())
                .contains("unknown key \"titel\" (did you mean \"title\"?)")
                .contains("\"unit\" is missing", "\"license\" is missing")
                .doesNotContain("\"title\" is missing", "\"name\" is missing");
    }
}
