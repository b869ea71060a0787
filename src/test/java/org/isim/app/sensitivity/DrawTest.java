package org.isim.app.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, and what every draw leaves as it is. */
class DrawTest {
    private static final Set<Uncertain> ALL = EnumSet.allOf(Uncertain.class);

    private static Study study(String name) {
        return StudyReader.read(Path.of("..", "scenarios", name), new Problems());
    }

    /** Output, value added, final use, trade: everything but the coefficients and barriers is the study's, and it balances. */
    @ParameterizedTest
    @ValueSource(strings = {"eaeu", "eaeu-uz"})
    void everyDrawBalances(String name) {
        Study study = study(name);
        Economy e = study.economy();
        for (int n = 0; n < 5; n++) {
            Economy drawn = new Draw(new Spreads(study), 7, n, ALL).economy(e);
            assertThat(EconomyChecks.largestResidual(drawn)).isLessThan(1e-9);
            double moved = 0;
            double whole = 0;
            for (int r = 0; r < e.memberCount(); r++) {
                for (int k = 0; k < e.activityCount(r); k++) {
                    assertThat(drawn.output(r, k)).isEqualTo(e.output(r, k));
                    assertThat(drawn.valueAddedPerUnit(r, k)).isCloseTo(e.valueAddedPerUnit(r, k), within(1e-10));
                    for (int i = 0; i < e.productCount(); i++) {
                        moved += Math.abs(drawn.coefficient(r, i, k) - e.coefficient(r, i, k));
                        whole += e.coefficient(r, i, k);
                    }
                }
            }
            // a spread of 0.25 a cell, of which balancing takes a part back
            assertThat(moved / whole).isBetween(0.05, 0.25);
        }
    }

    /** The stated spread of barriers is 0.3: the spread of one barrier over the draws is that, and its mean the study's barrier. */
    @Test
    void barriersSpreadAsStated() {
        Study study = study("eaeu");
        Economy e = study.economy();
        Spreads spreads = new Spreads(study);
        int food = e.product("FOO");
        double[] barrier = IntStream.range(0, 400)
                .mapToDouble(n -> new Draw(spreads, 1, n, EnumSet.of(Uncertain.BARRIERS))
                        .economy(e)
                        .barrier(0, 1, food))
                .toArray();
        assertThat(StatUtils.mean(barrier)).isCloseTo(0.15, within(0.006));
        assertThat(Math.sqrt(StatUtils.variance(barrier)) / 0.15).isCloseTo(0.3, within(0.04));
    }

    /** Services have no barrier and get none; a good's barrier moves with those of other goods. */
    @Test
    void barriersMoveTogether() {
        Study study = study("eaeu");
        Economy e = study.economy();
        Spreads spreads = new Spreads(study);
        int together = 0;
        for (int n = 0; n < 100; n++) {
            Economy drawn = new Draw(spreads, 1, n, EnumSet.of(Uncertain.BARRIERS)).economy(e);
            assertThat(drawn.barrier(0, 1, e.product("FIN"))).isZero();
            boolean food = drawn.barrier(0, 1, e.product("FOO")) > 0.15;
            boolean metals = drawn.barrier(3, 4, e.product("MET")) > 0.15;
            together += food == metals ? 1 : 0;
        }
        assertThat(together).isGreaterThan(70);
    }

    @Test
    void roomStaysWithinItsRangeAndStepsKeepTheirOrder() {
        Study study = study("eaeu");
        Scenario baseline = ScenarioReader.read(
                        Path.of("..", "scenarios", "eaeu", "baseline.yaml"), study, new Problems())
                .scenario();
        for (int n = 0; n < 200; n++) {
            Room room =
                    new Draw(new Spreads(study), 3, n, ALL).scenario(baseline).room();
            assertThat(room.flexibility()).isBetween(0.1, 0.5);
            assertThat(room.labourReserve()[0]).isBetween(0.0, 0.06);
            assertThat(room.capacityReserve()[0][1]).as("mining has none").isZero();
            List<Step> imports = room.importSteps().get(0);
            assertThat(imports.get(0).price()).isBetween(1.05, 1.2);
            assertThat(imports.get(1).price()).isGreaterThan(imports.get(0).price());
            assertThat(imports.get(1).upTo()).isEqualTo(0.5);
            assertThat(room.exportSteps().get(0).get(0).price()).isBetween(0.8, 0.95);
        }
    }

    /** A draw is a function of seed, number and group: of nothing else. */
    @Test
    void aDrawIsTheSameWhateverElseIsDrawn() {
        Study study = study("eaeu");
        Economy e = study.economy();
        Spreads spreads = new Spreads(study);
        Economy all = new Draw(spreads, 5, 3, ALL).economy(e);
        Economy alone = new Draw(spreads, 5, 3, EnumSet.of(Uncertain.COEFFICIENTS)).economy(e);
        Economy other = new Draw(spreads, 6, 3, EnumSet.of(Uncertain.COEFFICIENTS)).economy(e);
        assertThat(alone.coefficient(2, 1, 3)).isEqualTo(all.coefficient(2, 1, 3));
        assertThat(other.coefficient(2, 1, 3)).isNotEqualTo(all.coefficient(2, 1, 3));
    }
}
