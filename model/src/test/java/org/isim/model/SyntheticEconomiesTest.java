package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What large economies are measured on is an economy: balanced, a plan of its own base year, with something to gain. */
class SyntheticEconomiesTest {

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 1", "5, 19", "20, 60"})
    void isBalanced(int members, int products) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, products, 1);
        assertThat(EconomyChecks.findings(drawn.economy())).isEmpty();
        assertThat(EconomyChecks.largestResidual(drawn.economy())).isLessThan(1e-12);
        assertThat(Planner.firstProgram(drawn.economy(), Scenario.base(drawn.economy()))
                        .baseResidual())
                .isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "3, 5", "5, 19"})
    void withoutRoomTheBaseYearIsThePlanAndWithRoomThereIsAGain(int members, int products) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, products, 1);
        Economy e = drawn.economy();
        Plan base = Solved.plan(e, Scenario.base(e));
        double before = 0;
        for (int r = 0; r < members; r++) {
            assertThat(base.livingStandard(r)).isCloseTo(1, within(CalibrationPropertyTest.Z));
            before += e.household(r);
        }
        assertThat(Solved.plan(e, drawn.scenario()).objective()).isGreaterThan(1.01 * before);
    }

    @Test
    void theSeedDecides() {
        Economy one = SyntheticEconomies.economy(4, 6, 1);
        Economy same = SyntheticEconomies.economy(4, 6, 1);
        Economy other = SyntheticEconomies.economy(4, 6, 2);
        assertThat(same.output(3, 5)).isEqualTo(one.output(3, 5));
        assertThat(other.output(3, 5)).isNotEqualTo(one.output(3, 5));
    }
}
