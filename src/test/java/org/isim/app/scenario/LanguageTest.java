package org.isim.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.app.input.Folder;
import org.isim.app.input.Problems;
import org.isim.app.study.SmallStudy;
import org.isim.model.scenario.Conditions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values, groups and inheritance of scenario files, by the numbers they come to. Each member of the small study makes 100 million USD of each product
 * with 7 thousand persons, and has 20 of each for government and investment.
 */
@NullUnmarked
class LanguageTest {
    private static final double TIGHT = 1e-15;

    @TempDir
    Path folder;

    @BeforeEach
    void study() {
        SmallStudy.write(folder);
        SmallStudy.edit(
                folder,
                "datapackage.json",
                "\"labourUnit\": \"thousand persons\"",
                "\"labourUnit\": \"thousand persons\", \"groups\": {\"everything\": [\"AGR\", \"MAN\"], \"industry\": [\"MAN\"],"
                        + " \"west\": [\"AAA\"], \"abroad\": [\"ROW\"]}");
    }

    private ScenarioFile read(String text) throws IOException {
        Problems problems = new Problems();
        ScenarioFile file = ScenarioReader.tryRead(write("s.yaml", text), null, problems);
        assertThat(problems.rendered()).isEmpty();
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String problems(String text) throws IOException {
        Problems problems = new Problems();
        ScenarioReader.tryRead(write("s.yaml", text), null, problems);
        return problems.rendered().replace(Folder.of(folder).name(folder) + "/", "");
    }

    /** By the amounts: 100 + 25 = 125; 100 × 0.9 = 90, then − 40 = 50; = 30; 14 + 7 = 21 thousand persons; 20 − 5 = 15. */
    @Test
    void amountsInUnits() throws IOException {
        Conditions c = read("""
                        capacity:
                          - {members: AAA, sectors: AGR, change: +25 million USD}
                          - {members: AAA, sectors: MAN, change: -10%}
                          - {members: AAA, sectors: MAN, change: -0.04 bn USD}
                          - {members: BBB, sectors: AGR, change: =30}
                          - {members: BBB, sectors: MAN, change: "= 120000 thousand USD"}
                        labour:
                          - {members: AAA, change: +7000 persons}
                          - {members: BBB, change: =21 thousand persons}
                        fixed-uses:
                          - {members: any, products: MAN, change: -5 mln USD}
                        """).scenario().conditions();
        assertThat(c.capacity(0, 0)).isEqualTo(1.25);
        assertThat(c.capacity(0, 1)).isEqualTo(0.5, within(TIGHT));
        assertThat(c.capacity(1, 0)).isEqualTo(0.3);
        assertThat(c.capacity(1, 1)).isEqualTo(1.2);
        assertThat(c.labour(0)).isEqualTo(1.5);
        assertThat(c.labour(1)).isEqualTo(1.5);
        assertThat(c.fixedUse(1, 1)).isEqualTo(0.75);
        assertThat(c.fixedUse(1, 0)).isEqualTo(1);
    }

    /** Of a balance B: +3 bn, then −50 % of both: B/2 + 1500; set to −427, then +100: −327. */
    @Test
    void balancesAreChangedAddedToAndSet() throws IOException {
        Conditions c = read("""
                        balances:
                          - {members: AAA, change: +3 bn USD}
                          - {members: AAA, change: -50%}
                          - {members: BBB, change: =-427}
                          - {members: BBB, change: +100 million USD}
                        """).scenario().conditions();
        assertThat(c.balanceFactors()).containsExactly(0.5, 0);
        assertThat(c.balanceAdded()).containsExactly(1500, -327);
    }

    @Test
    void perMille() throws IOException {
        ScenarioFile file = read("""
                barriers:
                  - {from: AAA, to: BBB, products: AGR, change: =5‰}
                  - {from: BBB, to: AAA, products: AGR, change: -500‰}
                room: {labour-reserve: 30‰, open-links: 5 ‰, capacity-reserve: 0‰}
                """);
        assertThat(file.scenario().barriers().share(0, 1, 0)).isEqualTo(0.005);
        assertThat(file.scenario().barriers().share(1, 0, 0)).isEqualTo(0.075);
        assertThat(file.scenario().room().labourReserve()).containsExactly(0.03, 0.03);
        assertThat(file.scenario().room().openLinks()).isEqualTo(0.005);
    }

    @Test
    void groupsStandForTheirCodes() throws IOException {
        ScenarioFile file = read("""
                barriers:
                  - {from: west, to: any, products: [industry, AGR], change: =1%}
                  - {from: BBB, to: west, products: everything, change: =2%}
                external: [{members: any, partners: abroad, products: industry, direction: both, price: +10%}]
                room: {capacity-reserve: {default: 1%, everything: 2%, MAN: 3%, west: {industry: 4%}}}
                """);
        assertThat(file.scenario().barriers().share(0, 1, 0)).isEqualTo(0.01);
        assertThat(file.scenario().barriers().share(0, 1, 1)).isEqualTo(0.01);
        assertThat(file.scenario().barriers().share(1, 0, 1)).isEqualTo(0.02);
        assertThat(file.scenario().room().capacityReserve()).isDeepEqualTo(new double[][] {{0.02, 0.04}, {0.02, 0.03}});
        assertThat(ResolvedWriter.text(file.resolved())).contains("products: [MAN, AGR]  # s.yaml:2");
    }

    /** Both policies stand on one baseline: its change of a barrier is made once. 0.15 × 0.8 × 0.5 = 0.06. */
    @Test
    void ofSeveralFilesEachCountsOnce() throws IOException {
        write("baseline.yaml", """
                room: {labour-reserve: 3%, trade-flexibility: 0.1}
                barriers: [{from: any, to: any, products: any, change: -20%}]
                """);
        write("goods.yaml", """
                extends: baseline.yaml
                room: {labour-reserve: 4%}
                barriers: [{from: AAA, to: BBB, products: any, change: -50%}]
                """);
        write("people.yaml", """
                extends: baseline.yaml
                room: {labour-reserve: 5%}
                """);
        ScenarioFile file = read("extends: [goods.yaml, people.yaml]\nroom: {open-links: 1%}\n");
        assertThat(file.scenario().barriers().share(0, 1, 0)).isEqualTo(0.15 * 0.8 * 0.5);
        assertThat(file.scenario().barriers().share(1, 0, 0)).isEqualTo(0.15 * 0.8);
        assertThat(file.scenario().room().labourReserve()).containsExactly(0.05, 0.05);
        assertThat(file.scenario().room().flexibility()).isEqualTo(0.1);
        assertThat(file.reference()).isEqualTo(folder.resolve("baseline.yaml").toAbsolutePath());
        assertThat(file.inputs()).hasSize(14);
        assertThat(ResolvedWriter.text(file.resolved())).isEqualTo("""
                        barriers:
                          - from: any  # baseline.yaml:2
                            to: any  # baseline.yaml:2
                            products: any  # baseline.yaml:2
                            change: -20%  # baseline.yaml:2
                          - from: AAA  # goods.yaml:3
                            to: BBB  # goods.yaml:3
                            products: any  # goods.yaml:3
                            change: -50%  # goods.yaml:3
                        room:
                          trade-flexibility: 0.1  # baseline.yaml:1
                          open-links: 1%  # s.yaml:2
                          labour-reserve: 5%  # people.yaml:2
                        reference: baseline.yaml  # goods.yaml:1
                        """);
    }

    /** The later of two files counts, whatever it stands on: the room of the first is the room of the other way round. */
    @Test
    void theLaterFileCounts() throws IOException {
        write("a.yaml", "room: {labour-reserve: 4%}\n");
        write("b.yaml", "room: {labour-reserve: 5%}\n");
        assertThat(read("extends: [a.yaml, b.yaml]\n").scenario().room().labourReserve())
                .containsExactly(0.05, 0.05);
        assertThat(read("extends: [b.yaml, a.yaml]\n").scenario().room().labourReserve())
                .containsExactly(0.04, 0.04);
        assertThat(read("extends: [b.yaml, a.yaml]\n").reference())
                .isEqualTo(folder.resolve("b.yaml").toAbsolutePath());
    }

    @Test
    void amountsResolvedAreReadAgain() throws IOException {
        ScenarioFile file =
                read("title: A\nbalances: [{members: AAA, change: +3 bn USD}, {members: BBB, change: =-1}]\n");
        String text = ResolvedWriter.text(file.resolved());
        assertThat(text).contains("change: \"+3000 million USD\"  # s.yaml:2", "change: \"=-1 million USD\"");
        assertThat(read(text).scenario()).usingRecursiveComparison().isEqualTo(file.scenario());
    }

    /** Each of these does nothing, and none of the whole scenario is refused. */
    @Test
    void entriesThatDoNothingAreWarnedOf() throws IOException {
        SmallStudy.edit(folder, "barriers.csv", "AAA,BBB,AGR,0.15", "AAA,BBB,AGR,0");
        assertThat(problems("""
                        barriers:
                          - {from: AAA, to: BBB, products: AGR, change: -50%}
                        market-access: [{from: any, to: any, products: any, open: 0%}]
                        capacity: [{members: any, sectors: any, change: +0%}]
                        external: [{members: any, partners: any, products: any, direction: both, price: -0%}]
                        """)).isEqualTo("""
                        s.yaml:2:49: warning: changes nothing: the barriers named here are 0
                        s.yaml:3:59: warning: open of 0 does nothing
                        s.yaml:4:49: warning: changes nothing
                        s.yaml:5:12: warning: changes nothing""");
    }

    @Test
    void entriesAboutOutsidersAreWarnedOf() throws IOException {
        assertThat(problems("""
                        union: {members: [AAA]}
                        barriers: [{from: AAA, to: BBB, products: any, change: -50%}]
                        labour: [{members: BBB, change: +1%}, {members: any, change: +1%}]
                        supply: [{in: BBB, from: own, products: any, at-most: =90%}]
                        interests: {floors: {AAA: {jobs: 1}, BBB: {jobs: 1}}}
                        room: {labour-reserve: {BBB: 2%}}
                        """)).isEqualTo("""
                        s.yaml:2:12: warning: does nothing: it names no two members of the union, AAA
                        s.yaml:3:20: warning: does nothing: it names no member of the union, AAA
                        s.yaml:4:15: warning: does nothing: it names no member of the union, AAA
                        s.yaml:5:38: warning: floors of BBB does nothing: it is outside of the union
                        s.yaml:6:25: warning: labour-reserve of BBB does nothing: it is outside of the union""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "balances: [{members: AAA, change: +3 bn EUR}]|s.yaml:1:35: error: the study counts in million USD, found \"bn EUR\" (did you mean \"+3 bn USD\"?)",
                "balances: [{members: AAA, change: +3}]|s.yaml:1:35: error: \"+3\" needs a unit, or a % for a relative change (did you mean \"+3 million USD\"?)",
                "balances: [{members: AAA, change: 3 bn USD}]|s.yaml:1:35: error: change: expected a change, as -50%, or an amount with its sign, as +3 bn USD or =427, found \"3 bn USD\"",
                "labour: [{members: AAA, change: +3 bn USD}]|s.yaml:1:33: error: the study counts in thousand persons, found \"bn USD\" (did you mean \"+3 bn persons\"?)",
                "labour: [{members: AAA, change: =-3}]|s.yaml:1:33: error: change must be at least 0, found =-3",
                "labour: [{members: AAA, change: -20 thousand persons}]|s.yaml:1:33: error: labour of AAA would become -6; it must not change its sign",
                "capacity: [{members: AAA, sectors: any, change: -200 million USD}]|s.yaml:1:49: error: capacity of AAA, AGR would become -100; it must not change its sign",
                "barriers: [{from: wset, to: any, products: any, change: -5%}]|s.yaml:1:19: error: unknown member \"wset\" (did you mean \"west\"?)",
                "barriers: [{from: industry, to: any, products: any, change: -5%}]|s.yaml:1:19: error: unknown member \"industry\"; expected AAA, BBB, west",
                "barriers: [{from: any, to: any, products: [industry, industry], change: -5%}]|s.yaml:1:54: error: sector \"industry\" is named twice",
                "room: {capacity-reserve: {everything: 1%, industry: 2%}}|s.yaml:1:43: error: \"MAN\" is in everything and in industry; name it by itself too",
                "extends: [a.yaml, a.yaml]|s.yaml:1:19: error: extends names \"a.yaml\" twice",
                "extends: []|s.yaml:1:10: error: extends: expected a file, or a list of such, found a list",
            })
    void problemsAreNamed(String text, String expected) throws IOException {
        write("a.yaml", "title: a\n");
        assertThat(problems(text)).isEqualTo(expected);
    }
}
