package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** One member, ample capacity, binding final use: activity is the Leontief inverse times final use (model.md 7.9). */
class LeontiefTest {

    /** Miller and Blair, Input–Output Analysis, ch. 2: final use (600, 1500) needs x = (1247.525, 1841.584) and 834.653 of labour. */
    @Test
    void millerAndBlair() {
        EconomyBuilder b =
                EconomyBuilder.onePerProduct(List.of(Label.of("A")), List.of(Label.of("1"), Label.of("2")), List.of());
        double[][] z = {{150, 500}, {200, 100}};
        double[] x = {1000, 2000};
        double[] finalUse = {600, 1500};
        double[] labour = {0.30, 0.25};
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 2; k++) {
                b.coefficient(0, i, k, z[i][k] / x[k]);
            }
            b.household(0, i, finalUse[i]).flow(0, 0, i, x[i]);
            b.output(0, i, x[i]).capacity(0, i, 1e5).labourPerUnit(0, i, labour[i]);
        }
        // 374.257 + 460.396 persons are just enough for the new final use, so z = 1
        Economy e = b.labour(0, 374.25742574 + 460.3960396).build();
        Plan plan = Solved.plan(e, Scenario.base(e));
        assertThat(plan.livingStandard(0)).isCloseTo(1, within(1e-9));
        assertThat(plan.activity(0, 0)).isCloseTo(1247.525, within(5e-4));
        assertThat(plan.activity(0, 1)).isCloseTo(1841.584, within(5e-4));
    }

    @Property(tries = 40)
    void activityIsTheLeontiefInverseTimesFinalUse(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int n) {
        java.util.Random random = new java.util.Random(seed);
        List<Label> products = SyntheticEconomies.labels("P", n);
        EconomyBuilder b = EconomyBuilder.onePerProduct(List.of(Label.of("A")), products, List.of());
        SimpleMatrix a = SimpleMatrix.random_DDRM(n, n, 0, 0.8 / n, random);
        SimpleMatrix c = SimpleMatrix.random_DDRM(n, 1, 1, 100, random);
        SimpleMatrix g = SimpleMatrix.random_DDRM(n, 1, 0, 50, random);
        SimpleMatrix labour = SimpleMatrix.random_DDRM(n, 1, 0.1, 2, random);
        SimpleMatrix leontief = SimpleMatrix.identity(n).minus(a).invert();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                b.coefficient(0, i, k, a.get(i, k));
            }
            b.household(0, i, c.get(i)).otherFinalUse(0, i, g.get(i)).flow(0, 0, i, 1);
            b.output(0, i, 1).capacity(0, i, 1e6).labourPerUnit(0, i, labour.get(i));
        }
        // labour for g and 1.7 baskets c
        SimpleMatrix x = leontief.mult(g.plus(c.scale(1.7)));
        Economy e = b.labour(0, labour.dot(x)).build();
        Plan plan = Solved.plan(e, Scenario.base(e).with(Room.none(e)));
        assertThat(plan.livingStandard(0)).isCloseTo(1.7, within(1e-7));
        for (int k = 0; k < n; k++) {
            assertThat(plan.activity(0, k)).isCloseTo(x.get(k), within(1e-6 * x.get(k)));
        }
    }
}
