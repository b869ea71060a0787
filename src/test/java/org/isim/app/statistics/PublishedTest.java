package org.isim.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.isim.app.input.Problems;
import org.isim.app.statistics.FigureTable.Of;
import org.isim.app.statistics.Published.Checked;
import org.isim.app.statistics.Published.Verdict;
import org.isim.app.study.Figure;
import org.isim.app.study.PrintedFigure;
import org.isim.app.study.StatisticalStudy;
import org.isim.app.study.Statistics;
import org.isim.app.study.Status;
import org.isim.app.study.StudyReader;
import org.junit.jupiter.api.Test;

/** What follows from published figures, done by hand; and the sources' tables reproduced. */
class PublishedTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");

    private static Figure figure(String reporter, String measure, String period, double value) {
        return new Figure("T", reporter, "", "", measure, period, "million", value, Status.OBSERVED, "s");
    }

    private static PrintedFigure printed(String reporter, String measure, String period, double value, String reading) {
        return new PrintedFigure("T", reporter, "", "", measure, period, "", value, 0.05, reading, "s");
    }

    private static Of of(String reporter, String measure, String period) {
        return new Of(reporter, "", "", measure, period);
    }

    /** A sells 30 and buys 60, then 45 and 50; B turns over 120 at a coverage of 0.5, that is 40 and 80. */
    private static final FigureTable TABLE = new FigureTable(
            "T",
            List.of(
                    figure("A", "export", "2020", 30),
                    figure("A", "import", "2020", 60),
                    figure("A", "export", "2021", 45),
                    figure("A", "import", "2021", 50),
                    figure("A", "export", "2022-01/06", 20),
                    figure("B", "turnover", "2020", 120),
                    figure("B", "coverage", "2020", 0.5),
                    figure("B", "coverage", "2022-01/06", 0.75)));

    @Test
    void whatFollows() {
        assertThat(TABLE.value(of("A", "turnover", "2020"))).isEqualTo(90);
        assertThat(TABLE.value(of("A", "balance", "2020"))).isEqualTo(-30);
        assertThat(TABLE.value(of("A", "coverage", "2020"))).isEqualTo(0.5);
        assertThat(TABLE.value(of("B", "export", "2020"))).isEqualTo(40);
        assertThat(TABLE.value(of("B", "import", "2020"))).isEqualTo(80);
        assertThat(TABLE.value(of("all", "export", "2020"))).isEqualTo(70);
        assertThat(TABLE.value(of("all", "coverage", "2020"))).isEqualTo(0.5);
        assertThat(TABLE.value(of("A", "share-of-reporters of export", "2020"))).isCloseTo(300 / 7.0, within(1e-12));
        assertThat(TABLE.value(of("A", "growth of export", "2021"))).isCloseTo(50, within(1e-12));
        assertThat(TABLE.value(of("A", "change of coverage", "2021"))).isCloseTo(0.4, within(1e-12));
        assertThat(TABLE.value(of("all", "above-one of coverage", "2020"))).isZero();
    }

    /** Half a year is not held against a year, a ratio of it is; what is not printed and does not follow is not there. */
    @Test
    void whatDoesNot() {
        assertThat(TABLE.value(of("A", "growth of export", "2022-01/06"))).isNull();
        assertThat(TABLE.value(of("B", "change of coverage", "2022-01/06"))).isEqualTo(0.25);
        assertThat(TABLE.value(of("A", "growth of export", "2020"))).isNull();
        assertThat(TABLE.value(of("A", "coverage", "2022-01/06"))).isNull();
        assertThat(TABLE.value(of("C", "export", "2020"))).isNull();
        assertThat(TABLE.value(of("all", "output", "2020"))).isNull();
    }

    @Test
    void printedFiguresAreHeldAgainstThem() {
        List<Figure> figures = List.of(figure("A", "export", "2020", 30), figure("A", "import", "2020", 60));
        Published published = new Published(new Statistics(
                figures,
                List.of(
                        printed("A", "turnover", "2020", 90.05, ""),
                        printed("A", "turnover", "2020", 60, "it equals imports"),
                        printed("A", "balance", "2020", -31, ""),
                        printed("A", "coverage", "2020", 0.5, "who knows"),
                        printed("B", "turnover", "2020", 1, ""))));
        assertThat(published.checked())
                .extracting(Checked::verdict)
                .containsExactly(
                        Verdict.REPRODUCED,
                        Verdict.CONTRADICTED,
                        Verdict.UNEXPLAINED,
                        Verdict.NEEDLESS,
                        Verdict.NO_FIGURES);
        assertThat(published.faults()).isEqualTo(3);
    }

    private static Published eaeu() {
        return new Published(StudyReader.read(SCENARIOS.resolve("eaeu"), new Problems())
                .content()
                .statistics());
    }

    private static Published regions() {
        return new Published(
                Objects.requireNonNull(StatisticalStudy.read(SCENARIOS.resolve("kazakhstan-regions"), new Problems()))
                        .statistics());
    }

    private static FigureTable table(Published published, String title) {
        return published.tables().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static long contradicted(Published published, String measure, String reading) {
        return published.checked().stream()
                .filter(c -> c.verdict() == Verdict.CONTRADICTED
                        && c.printed().measure().equals(measure)
                        && c.printed().reading().contains(reading))
                .count();
    }

    /** Every printed figure is reproduced or its contradiction named; the contradictions are those known of the print. */
    @Test
    void theSourcesOfTheUnionAreReproduced() {
        Published eaeu = eaeu();
        assertThat(eaeu.faults()).isZero();
        assertThat(eaeu.count(Verdict.REPRODUCED)).isEqualTo(115);
        assertThat(eaeu.count(Verdict.CONTRADICTED)).isEqualTo(34);
        assertThat(contradicted(eaeu, "turnover", "equals imports")).isEqualTo(10);
        assertThat(contradicted(eaeu, "balance", "minus sign")).isEqualTo(15);
        assertThat(contradicted(eaeu, "share-of-reporters of export", "2019")).isEqualTo(3);
        assertThat(contradicted(eaeu, "share-of-items of export", "table")).isEqualTo(4);
        assertThat(contradicted(eaeu, "growth of output", "table")).isEqualTo(1);
    }

    /** Figures a reader of the sources would look for: mutual trade, its structure, Kazakhstan's balances, manufacturing, enterprises. */
    @Test
    void figuresOfTheUnion() {
        Published eaeu = eaeu();
        FigureTable trade = table(eaeu, "Exports to the other members");
        assertThat(trade.value(of("all", "export", "2020"))).isCloseTo(55_053.9, within(0.2));
        assertThat(trade.value(of("RUS", "share-of-reporters of export", "2019")))
                .isCloseTo(63.68, within(0.005));
        assertThat(trade.value(of("all", "growth of export", "2020"))).isCloseTo(-10.7, within(0.05));
        FigureTable groups = table(eaeu, "Exports to the other members by group of goods");
        assertThat(groups.value(new Of("all", "", "mineral, HS 25-27", "share-of-items of export", "2020")))
                .isCloseTo(21.6, within(0.05));
        FigureTable bilateral = table(eaeu, "Kazakhstan's trade in industrial goods with members");
        assertThat(bilateral.value(new Of("KAZ", "RUS", "", "balance", "2020"))).isCloseTo(-6_714.6, within(0.05));
        assertThat(bilateral.value(new Of("KAZ", "KGZ", "", "turnover", "2014")))
                .isCloseTo(778.7, within(0.05));
        assertThat(bilateral.value(new Of("KAZ", "all", "", "export", "2020"))).isCloseTo(4_981.0, within(0.05));
        FigureTable output = table(eaeu, "Output by industry");
        assertThat(output.items()).hasSize(24);
        assertThat(output.value(new Of("KAZ", "", "all", "growth of output", "2020")))
                .isCloseTo(7.9, within(0.05));
        FigureTable joint = table(eaeu, "Joint enterprises in Kazakhstan with members");
        assertThat(joint.value(new Of("all sectors", "all", "all", "number", "2020")))
                .isEqualTo(3_780);
        FigureTable depend = table(eaeu, "Interdependence of Russia and Kazakhstan");
        assertThat(depend.value(new Of("KAZ", "RUS", "import, all goods", "share", "2020")))
                .isEqualTo(42.1);
    }

    /** Coverage of the twenty regions with the five highest and lowest, changes since 2021, and the contradictions of the text. */
    @Test
    void theRegionsOfKazakhstan() {
        Published regions = regions();
        assertThat(regions.faults()).isZero();
        assertThat(regions.count(Verdict.REPRODUCED)).isEqualTo(25);
        assertThat(regions.count(Verdict.CONTRADICTED)).isEqualTo(2);
        FigureTable table = table(regions, "Trade of Kazakhstan's regions with the union");
        assertThat(table.reporters()).hasSize(20);
        assertThat(table.value(of("all", "turnover", "2024"))).isCloseTo(30_931_976, within(1.0));
        assertThat(table.value(of("Turkistan", "change of coverage", "2025-01/07")))
                .isCloseTo(-0.51, within(1e-9));
        assertThat(table.value(of("all", "above-one of coverage", "2025-01/07")))
                .isEqualTo(20);
        // 640,810.7 at 0.41 are 186,335.0 sold and 454,475.7 bought
        assertThat(table.value(of("Akmola", "export", "2021"))).isCloseTo(186_335.0, within(0.1));
        assertThat(table.value(of("Akmola", "import", "2021"))).isCloseTo(454_475.7, within(0.1));
        assertThat(StatisticsPage.text(regions))
                .contains(
                        "Highest coverage 2025-01/07: Turkistan 2.85, Karaganda 1.42, Kyzylorda 1.38, Zhetysu 1.20, Pavlodar 0.96.",
                        "Lowest: Mangystau 0.11, North Kazakhstan 0.14, West Kazakhstan 0.16, Astana 0.19, Ulytau 0.24.",
                        "Above one, more exports than imports: 4 of 20.");
    }
}
