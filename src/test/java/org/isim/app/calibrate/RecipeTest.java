package org.isim.app.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.isim.app.input.Problems;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes that say something else than the one in the repository: another member, and mistakes. */
class RecipeTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Path from = Path.of("..", "scenarios", "eaeu");
        Files.createDirectories(folder.resolve("sources"));
        Files.copy(from.resolve("recipe.yaml"), folder.resolve("recipe.yaml"));
        try (Stream<Path> tables = Files.list(from.resolve("sources"))) {
            for (Path table : tables.toList()) {
                Files.copy(
                        table,
                        folder.resolve("sources").resolve(table.getFileName().toString()));
            }
        }
    }

    /** The lists of members and figures are data: a sixth member needs no code. Figures of the World Bank, splits invented. */
    @Test
    void anotherMemberNeedsOnlyRows() throws IOException {
        edit("recipe.yaml", "countries-left-out: [UZB]", "countries-left-out: []");
        edit(
                "recipe.yaml",
                "  RUS: {name: Russia, donor: RUS-2011}",
                "  RUS: {name: Russia, donor: RUS-2011}\n  UZB: {name: Uzbekistan, donor: RUS-2011}");
        append("national-accounts.csv", """
                UZB,2020,va-manufacturing,18,percent of GDP,assumption,test
                UZB,2020,government,16,percent of GDP,assumption,test
                UZB,2020,goods-exports,11000,million USD,assumption,test
                UZB,2020,goods-imports,17500,million USD,assumption,test
                UZB,2020,employment,13200,thousand persons,assumption,test
                """);
        append("union-exports-by-group.csv", "UZB,metal,72-83,400,assumption,test\n");
        append("group-products.csv", "UZB,metal,MET,1,assumption,test\n");
        append("union-nonfood.csv", "UZB,KAZ,400,estimated,assumption,test\nRUS,UZB,0,estimated,assumption,test\n");
        append("external-trade.csv", """
                UZB,ROW,export,MET,5000,no,assumption,test
                UZB,ROW,export,AGR,1000,no,assumption,test
                UZB,ROW,export,TEX,1500,no,assumption,test
                UZB,ROW,export,TRC,1,no,assumption,test
                UZB,ROW,import,MEQ,6000,no,assumption,test
                UZB,ROW,import,CHE,3000,no,assumption,test
                UZB,ROW,import,TEX,1000,no,assumption,test
                UZB,ROW,import,PET,1000,no,assumption,test
                UZB,ROW,import,TRE,2000,no,assumption,test
                UZB,ROW,import,BUS,1,no,assumption,test
                """);
        Problems problems = new Problems();
        CalibrationResult result = Calibration.run(folder.resolve("recipe.yaml"), problems);
        assertThat(problems.rendered()).isEmpty();
        Calibration.write(Objects.requireNonNull(result));
        Study study = StudyReader.read(folder, problems);
        assertThat(study.economy().memberCount()).isEqualTo(6);
        int uzbekistan = study.economy().member("UZB");
        assertThat(study.economy()
                        .flow(
                                uzbekistan,
                                study.economy().member("KAZ"),
                                study.economy().product("MET")))
                .isEqualTo(400);
    }

    @Test
    void misspeltKeyIsNamedWithItsPlace() {
        edit("recipe.yaml", "inventories-kept: 0.25 ", "inventory-kept: 0.25 ");
        assertThat(problems())
                .containsPattern("recipe.yaml:\\d+:3: error: unknown key \"inventory-kept\"")
                .contains("did you mean \"inventories-kept\"");
    }

    @Test
    void unknownSectorInATableIsNamedWithItsPlace() {
        edit("sources/value-added-ratios.csv", "KAZ,MET,", "KAZ,MTE,");
        assertThat(problems())
                .contains("value-added-ratios.csv:3:5: error: there is no sector \"MTE\" (did you mean \"MET\"?)");
    }

    @Test
    void unknownMemberInATableIsNamedWithItsPlace() {
        edit("sources/union-nonfood.csv", "BLR,KGZ,", "BLR,KZG,");
        assertThat(problems()).contains("there is no member \"KZG\" (did you mean \"KGZ\"?)");
    }

    @Test
    void unknownSourceIsAnError() {
        edit("sources/value-added-ratios.csv", "0.75,eec-table-6", "0.75,eec-table-66");
        assertThat(problems()).contains("there is no source \"eec-table-66\" (did you mean \"eec-table-6\"?)");
    }

    @Test
    void aMissingItemOfTheAccountsIsNamed() {
        edit("sources/national-accounts.csv", "ARM,2020,gdp,", "ARM,2020,gpd,");
        assertThat(problems()).contains("has no \"gdp\" of ARM in 2020; nearest item: \"gpd\"");
    }

    @Test
    void unknownDonorIsNamed() {
        edit("recipe.yaml", "Armenia, donor: RUS-2011", "Armenia, donor: RUS-2010");
        assertThat(problems()).contains("has no donor \"RUS-2010\"; nearest: \"RUS-2011\"");
    }

    @Test
    void sharesThatDoNotSumToOneAreAnError() {
        edit("sources/group-products.csv", "ARM,food,AGR,0.2", "ARM,food,AGR,0.3");
        assertThat(problems()).contains("shares of ARM in food sum to 1.1, not 1");
    }

    @Test
    void impossibleTotalsAreAnErrorNotAStudy() {
        edit("sources/national-accounts.csv", "KGZ,2020,goods-imports,3700", "KGZ,2020,goods-imports,700");
        assertThat(problems()).contains("imports of KGZ known by themselves and within the union exceed the total");
    }

    @Test
    void nonsenseIsAnErrorNotACrash() {
        edit("recipe.yaml", "decimals: 4", "decimals: 4.5");
        assertThat(problems()).contains("decimals: expected a whole number");
        edit("recipe.yaml", "decimals: 4.5", "decimals: 4");
        edit("sources/national-accounts.csv", "KGZ,2020,investment,25.03049", "KGZ,2020,investment,225.03049");
        assertThat(problems()).contains("household consumption of KGZ must be above zero");
        edit("sources/national-accounts.csv", "KGZ,2020,investment,225.03049", "KGZ,2020,investment,\"25,03049\"");
        assertThat(problems()).contains("the decimal sign is a point");
        edit("recipe.yaml", """
                  ROW: Rest of world            # the first: trade with the others is taken out of it
                  VNM: Vietnam
                  IRN: Iran
                  SRB: Serbia
                """, "");
        edit("recipe.yaml", "partners:\n", "partners: {}\n");
        assertThat(problems()).contains("partners: nothing is named here");
    }

    private String problems() {
        Problems problems = new Problems();
        assertThat(Calibration.run(folder.resolve("recipe.yaml"), problems)).isNull();
        return problems.rendered();
    }

    private void edit(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String table, String rows) throws IOException {
        Path file = folder.resolve("sources").resolve(table);
        Files.writeString(file, Files.readString(file) + rows);
    }

    @Test
    void aCodeTheStudyCouldNotBeReadWithIsRefusedInTheRecipe() {
        edit("recipe.yaml", "  ROW: Rest of world", "  any: Rest of world");
        assertThat(problems()).contains("recipe.yaml:21:3: error: \"any\" cannot be a code");
    }

    @Test
    void whatCannotBeWrittenInFullReplacesNothing() throws IOException {
        CalibrationResult result = Calibration.run(folder.resolve("recipe.yaml"), new Problems());
        Files.createDirectories(folder.resolve(Calibration.REPORT).resolve("in-the-way"));
        assertThatThrownBy(() -> Calibration.write(Objects.requireNonNull(result)))
                .isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("recipe.yaml", "sources", Calibration.REPORT);
        }
    }
}
