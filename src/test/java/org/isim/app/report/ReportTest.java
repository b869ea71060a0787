package org.isim.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isim.app.cli.CommandLines;
import org.isim.app.study.SmallStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as Chromium shows them: charts draw, tables sort, nothing complains, nothing leaves the machine, no text becomes markup. */
class ReportTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" {{data}}";

    @TempDir
    private static Path temp = Path.of("");

    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> chromium = Browser.installed();
        if (chromium.isEmpty()) {
            System.err.println(
                    "\n*** NO CHROMIUM: the reports are NOT TESTED in a browser (Debian: apt-get install chromium) ***\n");
        } else {
            browser = Browser.start(chromium.get());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static Browser browser() {
        Assumptions.assumeTrue(browser != null, "no Chromium");
        return java.util.Objects.requireNonNull(browser);
    }

    @Test
    void aRunsReportDrawsSortsAndStaysQuiet() {
        Browser b = browser();
        Path page = run(
                        0,
                        "run",
                        Path.of("..", "scenarios", "eaeu", "barriers-halved.yaml")
                                .toString())
                .resolve("barriers-halved/report.html");
        for (int width : new int[] {1280, 390}) {
            b.open(page, width, width == 390);
            assertThat(b.value("document.querySelectorAll('canvas').length").asInt())
                    .isEqualTo(2);
            assertThat(b.value("Array.from(document.querySelectorAll('canvas')).every(c => {"
                                    + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                                    + " let n = 0; for (let i = 3; i < d.length; i += 4) { if (d[i] > 0) { n++; } }"
                                    + " return c.clientHeight > 100 && n > 1000; })")
                            .asBoolean())
                    .as("charts are drawn")
                    .isTrue();
            assertThat(b.value("document.documentElement.scrollWidth").asInt())
                    .as("nothing wider than the screen")
                    .isLessThanOrEqualTo(width);
            assertQuiet(b, page);
        }
        assertThat(b.value("Array.from(document.querySelectorAll('.scroll')).filter(s => s.scrollWidth > s.clientWidth)"
                                + ".map(s => getComputedStyle(s).backgroundAttachment)")
                        .toString())
                .as("tables wider than a phone have shadows at their edges")
                .contains("local, local, local, local, scroll, scroll, scroll, scroll");
        assertThat(b.value("Array.from(document.querySelectorAll('th code')).map(c => c.getClientRects().length)")
                        .toString())
                .as("a key without dots stays on a line")
                .isEqualTo("[1]");
        assertSorts(b);
        assertThat(b.value("document.querySelector('.headline').textContent").asText())
                .contains(
                        "Household consumption in the union changes by +0.547\u00a0%",
                        "Belarus gains most (+5.37\u00a0%), Russia least (+0.230\u00a0%)");
        assertNamed(b);
    }

    /** Each head of a column orders the rows, up and down, numbers as numbers. */
    private static void assertSorts(Browser b) {
        String table = "document.querySelector('#sectors').parentNode.querySelector('table')";
        int rows = b.value(table + ".tBodies[0].rows.length").asInt();
        assertThat(rows).isEqualTo(5 * 19);
        String output = table + ".tHead.rows[0].cells[3]";
        for (boolean down : new boolean[] {true, false}) {
            b.value(output + ".querySelector('button').click()");
            assertThat(b.value(output + ".getAttribute('aria-sort')").asText())
                    .isEqualTo(down ? "descending" : "ascending");
            List<Double> order = new ArrayList<>();
            for (JsonNode value :
                    b.value("Array.from(" + table + ".tBodies[0].rows).map(r => Number(r.cells[3].dataset.order))")) {
                order.add(value.asDouble());
            }
            assertThat(order)
                    .hasSize(rows)
                    .isSortedAccordingTo(down ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
        b.value(table + ".tHead.rows[0].cells[1].querySelector('button').click()");
        assertThat(b.value(table + ".tBodies[0].rows[0].cells[1].textContent").asText())
                .startsWith("Agriculture");
    }

    /** What is read aloud: every table has a caption and named columns and rows, every chart a description, headings go down step by step. */
    private static void assertNamed(Browser b) {
        assertThat(b.value(
                                "Array.from(document.querySelectorAll('table')).every(t => t.caption.textContent.trim() !== ''"
                                        + " && Array.from(t.tHead.rows[0].cells).every(h => h.scope === 'col' && h.textContent.trim() !== '')"
                                        + " && Array.from(t.tBodies[0].rows).every(r => r.cells[0].scope === 'row'))")
                        .asBoolean())
                .isTrue();
        assertThat(b.value(
                                "Array.from(document.querySelectorAll('canvas')).every(c => c.getAttribute('aria-label').length > 20)")
                        .asBoolean())
                .isTrue();
        assertThat(b.value("Array.from(document.querySelectorAll('h1, h2, h3, h4')).map(h => Number(h.tagName[1]))"
                                + ".every((n, i, all) => n <= (i === 0 ? 1 : all[i - 1] + 1))")
                        .asBoolean())
                .isTrue();
        assertThat(b.value(
                                "Array.from(document.querySelectorAll('nav a')).every(a => document.querySelector(a.getAttribute('href')) !== null)")
                        .asBoolean())
                .isTrue();
    }

    /** Several scenarios, one without a plan; then one with its gain split. */
    @Test
    void aComparisonsReportDrawsAndStaysQuiet() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("compared"));
        String[] scenarios = {
            scenario(study, "base", "room: {capacity-reserve: 5%}"),
            scenario(
                    study,
                    "freer",
                    "extends: base.yaml",
                    "barriers: [{from: any, to: any, products: any, change: -50%}]"),
            scenario(study, "never", "extends: base.yaml", "interests: {floors: {AAA: {living-standard: 9}}}"),
            scenario(study, "more", "extends: freer.yaml", "room: {labour-reserve: 5%}")
        };
        Path several = run(3, "compare", scenarios).resolve("compare-base-freer-never-more/report.html");
        b.open(several, 1280, false);
        assertThat(b.value("document.querySelector('.headline').textContent").asText())
                .contains(
                        "freer",
                        "Infeasible: no plan meets all rows and bounds of never",
                        "Its reference, base, has a plan");
        assertThat(b.value("document.querySelector('#against').parentNode.textContent")
                        .asText())
                .contains("First: living standard at least 9", "isim diagnose never.yaml");
        assertThat(b.value("document.querySelectorAll('canvas').length").asInt())
                .isEqualTo(3);
        assertNamed(b);
        assertQuiet(b, several);
        Path two =
                run(0, "compare", scenarios[0], scenarios[3], "--attribute").resolve("compare-base-more/report.html");
        b.open(two, 390, true);
        assertThat(b.value("document.querySelector('#attribution').parentNode.querySelectorAll('tbody tr').length")
                        .asInt())
                .as("two changes, their sum, each alone, together beyond")
                .isEqualTo(6);
        assertThat(b.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        assertNamed(b);
        assertQuiet(b, two);
    }

    /** Without a plan: what is insisted on beside what the reference has, what to do next. */
    @Test
    void aScenarioWithoutAPlanHasAShortReport() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("none"));
        scenario(study, "base", "room: {capacity-reserve: 5%}");
        String never = scenario(
                study,
                "never",
                "extends: base.yaml",
                "interests: {floors: {AAA: {living-standard: 9}, BBB: {living-standard: 0.5, jobs: 0.5}}, parity: 30%}");
        Path page = run(3, "run", never).resolve("never/report.html");
        assertReadable(b, page);
        assertThat(b.value("Array.from(document.querySelectorAll('#against ~ .scroll tbody tr')).map("
                                + "r => r.cells[0].textContent + ' | ' + r.cells[1].className).join('\\n')")
                        .asText())
                .contains(
                        "First: living standard at least 9 | number down",
                        ": living standard at least 0.5 | number up",
                        ": jobs at least 0.5 of the base year's | number up",
                        "First: deficit with the other members, of turnover with them, at most 30 % | number");
        assertThat(b.value(
                                "Array.from(document.querySelectorAll('#next ~ ol li code')).map(c => c.textContent).join('\\n')")
                        .asText())
                .isEqualTo("isim diagnose never.yaml\nisim compare --attribute base.yaml never.yaml");
    }

    /** A chain from Belarus to Kazakhstan: where it stands, what crosses the border, what it is worth. */
    @Test
    void chainsHaveTheirPlacesFlowsAndWorth() throws IOException {
        Browser b = browser();
        Path page = run(
                        0,
                        "run",
                        Path.of("..", "scenarios", "eaeu", "chains", "farm-machinery.yaml")
                                .toString())
                .resolve("farm-machinery/report.html");
        assertReadable(b, page);
        String section = b.value("document.querySelector('#chains').parentNode.textContent")
                .asText();
        assertThat(section)
                .contains("Farm machinery", "Living standards over the same without chains: ", "It makes ", "Worth: +")
                .contains("Castings and forgings", "sold abroad", "Gain by the chain");
        assertThat(b.value("document.querySelectorAll('#chains ~ .picture svg rect').length")
                        .asInt())
                .isGreaterThan(5);
        assertThat(b.value("document.querySelectorAll('#chains ~ .scroll table').length")
                        .asInt())
                .as("places, flows, members")
                .isEqualTo(3);
    }

    /** Who gains, who would leave, values, frontier; as readable and as quiet as a report. */
    @Test
    void theAnswerOfInterestsIsAPage() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("interests"));
        SmallStudy.edit(study, "members.csv", "First", "</script><img src=x onerror=alert(2)>");
        String file = scenario(
                study,
                "shared",
                "room: {trade-flexibility: 0.25, capacity-reserve: 5%, labour-reserve: 5%}",
                "barriers: [{from: any, to: any, products: any, change: -50%}]",
                "interests: {solve-for: nash}",
                "union: {outsiders: cut, coalition-open-links: 100%}");
        Path page = run(0, "interests", file, "--treatments", "--frontier=AAA,BBB", "--order=BBB,AAA")
                .resolve("shared-interests/interests.html");
        assertReadable(b, page);
        assertThat(b.value("document.querySelector('.headline').textContent").asText())
                .contains("Under nash, ", " over standing alone (+", "No group of members ", "together, +");
        assertThat(b.value("document.querySelectorAll('img').length").asInt()).isZero();
        assertThat(b.value("document.querySelectorAll('.picture svg circle').length")
                        .asInt())
                .as("a point for each concept")
                .isEqualTo(6);
        assertThat(b.value("getComputedStyle(document.querySelector('.picture svg text')).fill")
                        .asText())
                .as("ink of a dark page")
                .isEqualTo("rgb(230, 237, 243)");
        assertThat(b.value(rows("interests-gains"))).hasToString("[6,6]");
        assertThat(b.value(rows("interests-leaving"))).hasToString("[6]");
        assertThat(b.value(rows("interests-treatments"))).hasToString("[4]");
        assertThat(b.value(rows("interests-values"))).hasToString("[2,6,6]");
        assertThat(b.value(rows("interests-accession"))).hasToString("[2,2]");
    }

    /** How many rows each table of a part has. */
    private static String rows(String part) {
        return "Array.from(document.getElementById('" + part + "').parentNode.querySelectorAll('table'))"
                + ".map(t => t.tBodies[0].rows.length)";
    }

    @Test
    void aFamilyIsDrawnAsLines() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("family"));
        scenario(study, "base", "room: {capacity-reserve: 5%}");
        String file = scenario(
                study,
                "lines",
                "extends: base.yaml",
                "barriers: [{from: any, to: any, products: any, change: -50%}]",
                "vary: {key: barriers.change, values: [-10%, -50%, -100%]}");
        Path page = run(0, "run", file).resolve("lines/family.html");
        assertReadable(b, page);
        assertThat(b.value("Chart.getChart('chart-0').data.datasets.map(d => d.data.length)")
                        .toString())
                .isEqualTo("[3,3,3]");
        // numbers stand where they are
        assertThat(b.value("Chart.getChart('chart-0').data.datasets[0].data.map(d => d.x)")
                        .toString())
                .isEqualTo("[-100,-50,-10]");
        assertThat(b.value("Chart.getChart('chart-0').scales.x.ticks.map(t => t.label)")
                        .toString())
                .startsWith("[\"-100%\"");
        assertThat(b.value(rows("gains"))).hasToString("[3]");
        assertNamed(b);
        assertThat(b.value("document.querySelector('header a').getAttribute('href')")
                        .asText())
                .isEqualTo("report.html");
        b.open(page.resolveSibling("report.html"), 1280, false);
        assertThat(b.value("document.querySelector('header a').getAttribute('href')")
                        .asText())
                .isEqualTo("family.html");
    }

    private static String scenario(Path study, String name, String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("title: " + name));
        all.addAll(List.of(lines));
        return Files.write(study.resolve(name + ".yaml"), all).toString();
    }

    @Test
    void rangesOfGainsAreDrawn() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("ranges"));
        String file = scenario(
                study,
                "halved",
                "room: {trade-flexibility: 0.25, capacity-reserve: 5%, labour-reserve: 5%}",
                "barriers: [{from: any, to: any, products: any, change: -50%}]");
        Path page = run(0, "sensitivity", file, "--draws=4").resolve("halved-sensitivity/sensitivity.html");
        assertReadable(b, page);
        assertThat(b.value("document.querySelector('.headline').textContent").asText())
                .contains("In nine of ten draws the union's gain over ");
        assertThat(b.value("Chart.getChart('chart-0').data.datasets.map(d => d.data.length)"))
                .hasToString("[3,3,3]");
        assertThat(b.value(rows("gains"))).hasToString("[3]");
        assertThat(b.value(rows("weights"))).hasToString("[7]");
    }

    @Test
    void theAnswersOnChainsAreAPage() throws IOException {
        Browser b = browser();
        Path library = Path.of("..", "scenarios", "eaeu", "chains", "farm-machinery.yaml");
        Path page = run(0, "chains", library.toString()).resolve("farm-machinery-chains/chains.html");
        assertReadable(b, page);
        assertThat(b.value("document.querySelector('.headline').textContent").asText())
                .contains("Farm machinery: ", "Living standards over the same without chains: ");
        assertThat(b.value("document.querySelectorAll('.picture svg rect').length")
                        .asInt())
                .isGreaterThan(5);
        assertThat(b.value("document.querySelector('pre').textContent").asText())
                .contains("Farm machinery");
    }

    @Test
    void textsOfFilesStayTexts() throws IOException {
        Browser b = browser();
        Path study = SmallStudy.write(temp.resolve("hostile"));
        SmallStudy.edit(study, "members.csv", "First", "</script><img src=x onerror=alert(2)>");
        SmallStudy.edit(study, "sectors.csv", "AGR,AGR", "AGR,<b>bold</b>");
        Path scenario = Files.write(
                study.resolve("hostile.yaml"),
                List.of(
                        "title: '" + HOSTILE + "'",
                        "question: '<a href=\"https://example.org\">?</a>'",
                        "barriers: [{from: any, to: any, products: any, change: -50%}]",
                        "room: {capacity-reserve: 5%}",
                        "assumptions: ['<iframe src=\"https://example.org\"></iframe>']"));
        Path page = run(0, "run", scenario.toString()).resolve("hostile/report.html");
        b.open(page, 1280, false);
        assertThat(b.value("document.querySelector('h1').textContent").asText()).isEqualTo(HOSTILE);
        assertThat(b.value("document.title").asText()).isEqualTo(HOSTILE);
        assertThat(b.value("document.querySelectorAll('img, iframe, main b, header a').length")
                        .asInt())
                .isZero();
        assertThat(b.value("document.querySelectorAll('script').length").asInt())
                .isEqualTo(3);
        assertThat(b.value("document.body.textContent").asText()).contains("</script><img src=x", "<iframe src=");
        assertQuiet(b, page);
    }

    /** On a wide light screen and on a narrow dark one: nothing sticks out, all is named, nothing is complained of or asked for. */
    private static void assertReadable(Browser b, Path page) {
        for (int width : new int[] {1280, 390}) {
            b.open(page, width, width == 390);
            assertThat(b.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
            assertNamed(b);
            assertQuiet(b, page);
        }
    }

    private static void assertQuiet(Browser b, Path page) {
        // an answer to this one means that all before it was reported
        b.value("1");
        assertThat(b.complaints()).isEmpty();
        assertThat(b.requests())
                .filteredOn(url -> !url.startsWith("data:"))
                .containsExactly(page.toUri().toString());
    }

    /** The folder of results. */
    private static Path run(int exit, String command, String... files) {
        Path out = temp.resolve("out");
        List<String> words = new ArrayList<>(List.of(command, "--quiet", "--out", out.toString()));
        words.addAll(Arrays.asList(files));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        assertThat(CommandLines.run(writer, writer, words.toArray(new String[0])))
                .as(said.toString())
                .isEqualTo(exit);
        return out;
    }
}
