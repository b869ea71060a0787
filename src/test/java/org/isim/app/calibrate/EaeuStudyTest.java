package org.isim.app.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.isim.app.input.Problems;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.junit.jupiter.api.Test;

/** The default study against what is known of the union in 2020. Money in billion USD. */
class EaeuStudyTest {
    private static final List<String> MEMBERS = List.of("ARM", "BLR", "KAZ", "KGZ", "RUS");
    private static final Study STUDY = read();
    private static final Economy e = STUDY.economy();

    private static Study read() {
        Problems problems = new Problems();
        Study read = StudyReader.read(Path.of("..", "scenarios", "eaeu"), problems);
        assertThat(problems.rendered()).isEmpty();
        return read;
    }

    private static int r(String code) {
        return e.member(code);
    }

    private static int i(String code) {
        return e.product(code);
    }

    private static double household(String member) {
        double sum = 0;
        for (int n = 0; n < e.productCount(); n++) {
            sum += e.household(r(member), n);
        }
        return sum / 1e3;
    }

    private static double unionExports(String member) {
        double sum = 0;
        for (int d = 0; d < e.memberCount(); d++) {
            for (int n = 0; d != r(member) && n < e.productCount(); n++) {
                sum += e.flow(r(member), d, n);
            }
        }
        return sum / 1e3;
    }

    @Test
    void balancesHold() {
        assertThat(EconomyChecks.largestResidual(e)).isLessThan(1e-12);
    }

    /** In decimal, with no tolerance at all. */
    @Test
    void balancesHoldExactly() {
        Map<String, BigDecimal> left = new HashMap<>();
        for (StudyRow row : STUDY.content().rows(StudyTable.USE)) {
            add(left, "uses " + row.codes().get(0) + row.codes().get(1), row.value());
            add(left, "inputs " + row.codes().get(0) + row.codes().get(2), row.value());
        }
        for (StudyRow row : STUDY.content().rows(StudyTable.FINAL_USE)) {
            add(left, "uses " + row.codes().get(0) + row.codes().get(1), row.value());
        }
        for (StudyRow row : STUDY.content().rows(StudyTable.FLOWS)) {
            add(left, "uses " + row.codes().get(1) + row.codes().get(2), -row.value());
            add(left, "output " + row.codes().get(0) + row.codes().get(2), row.value());
        }
        for (StudyRow row : STUDY.content().rows(StudyTable.EXTERNAL)) {
            boolean export = row.codes().get(3).equals("export");
            String what = (export ? "output " : "uses ")
                    + row.codes().get(0)
                    + row.codes().get(2);
            add(left, what, export ? row.value() : -row.value());
        }
        for (StudyRow row : STUDY.content().rows(StudyTable.ACCOUNTS)) {
            String cell = row.codes().get(0) + row.codes().get(1);
            if (row.codes().get(2).equals("output")) {
                add(left, "output " + cell, -row.value());
                add(left, "inputs " + cell, -row.value());
            } else if (row.codes().get(2).equals("value-added")) {
                add(left, "inputs " + cell, row.value());
            }
        }
        assertThat(left).hasSize(3 * 5 * 19);
        left.forEach((what, value) -> assertThat(value).as(what).isEqualByComparingTo(BigDecimal.ZERO));
    }

    private static void add(Map<String, BigDecimal> sums, String what, double value) {
        sums.merge(what, BigDecimal.valueOf(value), BigDecimal::add);
    }

    @Test
    void consumptionOfHouseholds() {
        double[] expected = {9.3, 32.2, 84.1, 6.4, 798.3};
        for (int n = 0; n < expected.length; n++) {
            assertThat(household(MEMBERS.get(n))).as(MEMBERS.get(n)).isEqualTo(expected[n], within(0.1));
        }
    }

    @Test
    void tradeWithinTheUnion() {
        double total = 0;
        for (String member : MEMBERS) {
            total += unionExports(member);
        }
        assertThat(total).isEqualTo(55.0, within(0.1));
        assertThat(unionExports("RUS") / total).isEqualTo(0.62, within(0.002));
        double[] balance = {-0.8, -5.2, -8.1, -0.9, 15.0};
        for (int n = 0; n < balance.length; n++) {
            assertThat(e.unionBalance(r(MEMBERS.get(n))) / 1e3)
                    .as(MEMBERS.get(n))
                    .isEqualTo(balance[n], within(0.1));
        }
        double withRussia = 0;
        double food = 0;
        for (int n = 0; n < e.productCount(); n++) {
            withRussia += e.flow(r("KAZ"), r("RUS"), n) - e.flow(r("RUS"), r("KAZ"), n);
        }
        for (String member : MEMBERS) {
            if (!member.equals("BLR")) {
                food += e.flow(r("BLR"), r(member), i("FOO")) + e.flow(r("BLR"), r(member), i("AGR"));
            }
        }
        assertThat(withRussia / 1e3).isBetween(-8.5, -6.7);
        assertThat(food / 1e3).isEqualTo(4.61, within(0.01));
    }

    @Test
    void whatTheyAreKnownFor() {
        assertThat(e.exports(r("KAZ"), 0, i("MIN")) / 1e3).isBetween(23.7, 27.0);
        assertThat(e.exports(r("KGZ"), 0, i("MET")) / 1e3).isBetween(1.0, 1.15);
        assertThat(e.exports(r("RUS"), 0, i("MIN")) / 1e3).isBetween(100.0, 125.0);
        assertThat(e.exports(r("BLR"), 0, i("CHE")) / 1e3).isBetween(2.4, 5.0);
    }

    @Test
    void everyFigureIsPlausible() {
        SoftAssertions all = new SoftAssertions();
        for (int r = 0; r < e.memberCount(); r++) {
            for (int n = 0; n < e.productCount(); n++) {
                String cell =
                        e.members().get(r).code() + " " + e.products().get(n).code();
                double inputs = 0;
                double imports = 0;
                for (int p = 0; p < e.partnerCount(); p++) {
                    imports += e.imports(p, r, n);
                }
                double absorption = e.flow(r, r, n) + imports;
                for (int j = 0; j < e.productCount(); j++) {
                    inputs += e.coefficient(r, j, n);
                }
                for (int o = 0; o < e.memberCount(); o++) {
                    imports += o == r ? 0 : e.flow(o, r, n);
                    absorption += o == r ? 0 : e.flow(o, r, n);
                }
                all.assertThat(e.flow(r, r, n)).as("own supply " + cell).isPositive();
                all.assertThat(1 - inputs).as("value added ratio " + cell).isBetween(0.1, 0.9);
                all.assertThat(imports).as("imports " + cell).isLessThan(absorption);
                all.assertThat(e.employment(r, n)).as("employment " + cell).isPositive();
            }
        }
        all.assertAll();
    }

    /** Exports and imports of goods and services over GDP, World Development Indicators 2020. */
    @Test
    void openness() {
        double[] gdp = {12.6417, 61.3718, 171.0824, 8.2705, 1493.0759};
        double[] expected = {70.1, 118.9, 57.0, 79.0, 46.0};
        for (int n = 0; n < gdp.length; n++) {
            int r = r(MEMBERS.get(n));
            double trade = 0;
            double added = 0;
            for (int j = 0; j < e.productCount(); j++) {
                for (int p = 0; p < e.partnerCount(); p++) {
                    trade += e.exports(r, p, j) + e.imports(p, r, j);
                }
                double inputs = 0;
                for (int o = 0; o < e.memberCount(); o++) {
                    trade += o == r ? 0 : e.flow(r, o, j) + e.flow(o, r, j);
                }
                for (int k = 0; k < e.productCount(); k++) {
                    inputs += e.coefficient(r, k, j);
                }
                added += (1 - inputs) * e.output(r, j);
            }
            assertThat(added / 1e3).as(MEMBERS.get(n)).isEqualTo(gdp[n], within(0.001));
            assertThat(trade / gdp[n] / 10).as(MEMBERS.get(n)).isEqualTo(expected[n], within(0.2));
        }
    }
}
