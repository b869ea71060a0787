package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a member gives and gets. */
class ContributionsTest {
    private static final double[] CONSUMPTION = {100, 200, 400};
    private static final double[] UNION = {1.25, 1.5, 1.125};

    /**
     * Of members with consumption of 100, 200, 400 the second reaches 0.75 alone and 1.5 in the union: own 150, received 150. Without it the others reach
     * 1 and 1.0625: net 25 + 25. The union is worth 125 + 300 + 450 = 875, without it 525: gross 350. Saldo 50 − 150.
     */
    @Test
    void ofTheSecondMember() {
        assertThat(Contributions.of(1, CONSUMPTION, UNION, 0.75, new double[] {1, Double.NaN, 1.0625}, 875.0, 525.0))
                .isEqualTo(new Contributions(150.0, 150.0, 50.0, 350.0, -100.0));
    }

    /** Where a member cannot stand alone, only what needs its stand-alone plan is missing; likewise for the others. */
    @Test
    void whatNeedsAMissingPlanIsNull() {
        double[] others = {1, 0, 1.0625};
        assertThat(Contributions.of(1, CONSUMPTION, UNION, null, others, 875.0, 525.0))
                .isEqualTo(new Contributions(null, null, 50.0, 350.0, null));
        assertThat(Contributions.of(1, CONSUMPTION, UNION, 0.75, null, 875.0, null))
                .isEqualTo(new Contributions(150.0, 150.0, null, null, null));
        assertThat(Contributions.of(1, CONSUMPTION, null, 0.75, others, null, 525.0))
                .isEqualTo(new Contributions(150.0, null, null, null, null));
    }

    /** The only member receives nothing and gives nothing. */
    @Test
    void ofTheOnlyMember() {
        double[] one = {100};
        assertThat(Contributions.of(0, one, new double[] {1.5}, 1.5, one, 150.0, 0.0))
                .isEqualTo(new Contributions(150.0, 0.0, 0.0, 150.0, 0.0));
    }
}
