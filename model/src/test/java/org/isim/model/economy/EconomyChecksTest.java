package org.isim.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EconomyChecksTest {
    /** One member, closed, two products; coefficients by column. */
    private static EconomyBuilder closed(double a00, double a10, double a01, double a11) {
        return EconomyBuilder.onePerProduct(List.of(Label.of("A")), List.of(Label.of("X"), Label.of("Y")), List.of())
                .coefficient(0, 0, 0, a00)
                .coefficient(0, 1, 0, a10)
                .coefficient(0, 0, 1, a01)
                .coefficient(0, 1, 1, a11)
                .output(0, 0, 100)
                .output(0, 1, 100)
                .flow(0, 0, 0, 100)
                .flow(0, 0, 1, 100)
                .employment(0, 0, 1);
    }

    @Test
    void aBalancedTable() {
        Economy e = closed(0.1, 0.2, 0.3, 0.4)
                .household(0, 0, 60)
                .household(0, 1, 40)
                .build();
        assertThat(EconomyChecks.findings(e)).isEmpty();
        assertThat(EconomyChecks.largestResidual(e)).isLessThan(1e-15);
    }

    @Test
    void usesThatExceedSupply() {
        Economy e = closed(0.1, 0.2, 0.3, 0.4)
                .household(0, 0, 61)
                .household(0, 1, 40)
                .build();
        assertThat(EconomyChecks.findings(e))
                .containsExactly(new Finding(Finding.Kind.USES_NOT_SUPPLY, 0, 0, -1, 101, 100));
        assertThat(EconomyChecks.largestResidual(e)).isCloseTo(1 / 101.0, within(1e-12));
    }

    @Test
    void anActivityMayCostMoreThanItMakesIfOthersCarryIt() {
        // column X uses 1.1, yet the spectral radius is sqrt(1.1 × 0.1) < 1
        assertThat(HawkinsSimon.productive(closed(0, 1.1, 0.1, 0).build(), 0)).isTrue();
        // sqrt(1.1 × 0.95) > 1
        assertThat(HawkinsSimon.productive(closed(0, 1.1, 0.95, 0).build(), 0)).isFalse();
        // exactly 1: nothing net
        assertThat(HawkinsSimon.productive(closed(0, 2, 0.5, 0).build(), 0)).isFalse();
        assertThat(HawkinsSimon.productive(closed(1.2, 0, 0, 0.1).build(), 0)).isFalse();
    }
}
