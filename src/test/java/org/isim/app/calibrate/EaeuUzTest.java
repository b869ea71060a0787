package org.isim.app.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isim.app.input.Problems;
import org.isim.app.study.StudyReader;
import org.isim.model.Solved;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The second study: the five members as they are in the first, and Uzbekistan. */
class EaeuUzTest {
    private static final Path FIVE = Path.of("..", "scenarios", "eaeu");
    private static final Path SIX = Path.of("..", "scenarios", "eaeu-uz");
    /** Tables the second study has of its own, or does without. */
    private static final Set<String> OWN = Set.of("union-flows.csv", "barriers.csv");

    private static Economy economy(Path folder) {
        return StudyReader.read(folder, new Problems()).economy();
    }

    @Test
    void theRecipeRebuildsTheStudyByteForByte() throws IOException {
        Problems problems = new Problems();
        CalibrationResult result = Calibration.run(SIX.resolve("recipe.yaml"), problems);
        assertThat(problems.rendered()).isEmpty();
        for (Map.Entry<String, String> file :
                Calibration.files(Objects.requireNonNull(result)).entrySet()) {
            assertThat(Files.readString(SIX.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /** Every source table is the first study's with rows for Uzbekistan after it: a figure mended there is mended here. */
    @Test
    void theSourceTablesDoNotDriftApart() throws IOException {
        try (Stream<Path> tables = Files.list(SIX.resolve("sources"))) {
            for (Path table : tables.toList()) {
                String name = String.valueOf(table.getFileName());
                if (OWN.contains(name)) {
                    continue;
                }
                List<String> five = Files.readAllLines(FIVE.resolve("sources").resolve(name));
                List<String> six = Files.readAllLines(table);
                assertThat(six.subList(0, five.size())).as(name).isEqualTo(five);
                assertThat(six.subList(five.size(), six.size()))
                        .as(name)
                        .allSatisfy(row -> assertThat(row).startsWith("UZB,"));
            }
        }
    }

    /** What the five trade with Uzbekistan is taken out of their trade with the rest of the world; nothing else of them changes. */
    @Test
    void theFiveAreTheSame() {
        Economy five = economy(FIVE);
        Economy six = economy(SIX);
        int uzbekistan = six.member("UZB");
        for (int r = 0; r < five.memberCount(); r++) {
            assertThat(six.members().get(r)).isEqualTo(five.members().get(r));
            for (int i = 0; i < five.productCount(); i++) {
                assertThat(six.output(r, i)).isEqualTo(five.output(r, i));
                assertThat(six.household(r, i)).isEqualTo(five.household(r, i));
                assertThat(six.flow(r, r, i)).isEqualTo(five.flow(r, r, i));
                assertThat(six.exports(r, 0, i) + six.flow(r, uzbekistan, i))
                        .isCloseTo(five.exports(r, 0, i), within(1e-6));
                assertThat(six.imports(0, r, i) + six.flow(uzbekistan, r, i))
                        .isCloseTo(five.imports(0, r, i), within(1e-6));
            }
        }
    }

    @Test
    void withoutRoomTheBaseYearIsThePlan() {
        Economy e = economy(SIX);
        Plan plan = Solved.plan(e, Scenario.base(e));
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(plan.livingStandard(r)).isCloseTo(1, within(1e-9));
        }
    }

    /** World Bank 2020: GDP 60.2 bn, exports 13.2, imports 20.6; consumption what is left after government and investment. */
    @Test
    void uzbekistanIsOfTheSizeItIs() {
        Economy e = economy(SIX);
        int r = e.member("UZB");
        double added = 0;
        double exports = 0;
        double imports = 0;
        for (int i = 0; i < e.productCount(); i++) {
            added += e.valueAddedPerUnit(r, i) * e.output(r, i);
            for (int s = 0; s < e.memberCount(); s++) {
                exports += s == r ? 0 : e.flow(r, s, i);
                imports += s == r ? 0 : e.flow(s, r, i);
            }
            for (int p = 0; p < e.partnerCount(); p++) {
                exports += e.exports(r, p, i);
                imports += e.imports(p, r, i);
            }
        }
        assertThat(added).isCloseTo(60224.7, within(0.1));
        assertThat(exports).isCloseTo(13198.5, within(0.5));
        assertThat(imports).isCloseTo(20558.4, within(0.5));
        assertThat(e.household(r)).isCloseTo(0.5863 * 60224.7, within(20.0));
        assertThat(e.barrier(r, 0, e.product("TEX"))).isEqualTo(0.25);
        assertThat(e.barrier(1, 0, e.product("TEX"))).isEqualTo(0.15);
        assertThat(e.barrier(r, 0, e.product("FIN"))).isZero();
    }
}
