package org.isim.app.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What samples say of a gain. */
class FindingsTest {
    /** Two members and their union; the second member gains nothing but what a solver's tolerance leaves, above and below zero. */
    @Test
    void whatAToleranceLeavesHasNoSignAndNoRank() {
        Findings findings = new Findings(
                new double[] {1e-9, -1e-10, 0},
                List.of(
                        new Sample(null, 0, new double[] {-2e-9, 3e-9, 0.01}),
                        new Sample(null, 1, new double[] {4e-9, -3e-9, 0.02}),
                        new Sample(null, 2, new double[] {0.001, 1e-9, 0.03}),
                        new Sample(null, 3, new double[] {-1e-9, -1e-9, -0.01})));
        assertThat(findings.range(0).positive()).isEqualTo(0.25);
        assertThat(findings.range(1).positive()).isZero();
        assertThat(findings.range(2).positive()).isEqualTo(0.75);
        assertThat(findings.keepsRank(0)).isOne();
        assertThat(findings.orders()).hasSize(1);
    }
}
