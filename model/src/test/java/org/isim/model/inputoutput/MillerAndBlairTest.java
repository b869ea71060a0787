package org.isim.model.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.isim.model.accounts.FinalUse;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.TableBuilder;
import org.isim.model.accounts.Tables;
import org.isim.model.economy.Label;
import org.junit.jupiter.api.Test;

/** Miller and Blair, Input–Output Analysis, ch. 2: Z = [150 500; 200 100], final demand (350, 1700), x = (1000, 2000). */
class MillerAndBlairTest {
    private static final Offset<Double> PRINTED = within(5e-6);
    private static final InterregionalTable TABLE = new TableBuilder(
                    List.of(Label.of("A")), Tables.labels("S", 2), List.of())
            .intermediate(0, 0, 150)
            .intermediate(0, 1, 500)
            .intermediate(1, 0, 200)
            .intermediate(1, 1, 100)
            .finalUse(0, 0, FinalUse.HOUSEHOLDS, 350)
            .finalUse(1, 0, FinalUse.HOUSEHOLDS, 1700)
            .employment(0, 300)
            .employment(1, 500)
            .build();
    private static final Leontief LEONTIEF = Leontief.of(TABLE);

    @Test
    void coefficientsAndInverse() {
        assertThat(TABLE.output(0)).isEqualTo(1000);
        assertThat(TABLE.output(1)).isEqualTo(2000);
        assertThat(TABLE.coefficients().data).containsExactly(.15, .25, .20, .05);
        assertThat(LEONTIEF.inverse().data)
                .containsExactly(new double[] {1.25412541, .330033, .2640264, 1.12211221}, PRINTED);
    }

    @Test
    void newFinalDemand() {
        double[] x = LEONTIEF.output(600, 1500);
        assertThat(x).containsExactly(new double[] {1247.525, 1841.584}, within(5e-4));
        double[] labour = Measure.EMPLOYMENT.perUnit(TABLE);
        assertThat(labour).containsExactly(.30, .25);
        assertThat(labour[0] * x[0]).isCloseTo(374.257, within(5e-4));
        assertThat(labour[1] * x[1]).isCloseTo(460.396, within(5e-4));
    }

    /** Sums of what is printed of L: 1.51815181 and 1.45214521; labour .3 and .25 per unit. */
    @Test
    void multipliersAndLinkages() {
        Multipliers multipliers = new Multipliers(TABLE, LEONTIEF);
        assertThat(multipliers.simple(Measure.OUTPUT)).containsExactly(new double[] {1.51815181, 1.45214521}, PRINTED);
        double labour = .3 * 1.25412541 + .25 * .2640264;
        assertThat(multipliers.simple(Measure.EMPLOYMENT)[0]).isCloseTo(labour, PRINTED);
        assertThat(Multipliers.ratio(multipliers.simple(Measure.EMPLOYMENT)[0], .3))
                .isCloseTo(labour / .3, within(2e-5));
        Linkages linkages = new Linkages(TABLE, LEONTIEF);
        double mean = (1.51815181 + 1.45214521) / 2;
        assertThat(Linkages.normalised(linkages.backward()))
                .containsExactly(new double[] {1.51815181 / mean, 1.45214521 / mean}, PRINTED);
        // G = x̂⁻¹ L x̂: row 1 is 1.25412541 and .330033 × 2000 / 1000
        assertThat(linkages.forward()[0]).isCloseTo(1.25412541 + .660066, PRINTED);
        // column 1 of L: mean .759076, deviations ± .495049; √(2 × .495049²) / .759076
        assertThat(linkages.backwardVariation()[0])
                .isCloseTo(Math.sqrt(2) * (1.25412541 - .2640264) / 2 / (1.51815181 / 2), PRINTED);
        // row 1 of G: deviations half of 1.25412541 − .660066, mean half the sum
        assertThat(linkages.forwardVariation()[0])
                .isCloseTo(Math.sqrt(2) * (1.25412541 - .660066) / (1.25412541 + .660066), PRINTED);
    }

    /**
     * Without sector 1 there are sector 2's own inputs and its final demand left: x₂ = 1700 / (1 − .05) = 1789.474; 1000 and 210.526 are lost.
     */
    @Test
    void extraction() {
        Extraction gone = Extraction.ofSectors(TABLE, LEONTIEF, 0);
        assertThat(gone.output()[0]).isZero();
        assertThat(gone.output()[1]).isCloseTo(1700 / .95, within(1e-9));
        assertThat(gone.loss(Measure.OUTPUT)).isCloseTo(3000 - 1700 / .95, within(1e-9));
        // persons: 300 of sector 1 and a quarter of a person per unit of sector 2
        assertThat(gone.loss(Measure.EMPLOYMENT)).isCloseTo(300 + .25 * (2000 - 1700 / .95), within(1e-9));
    }

    /**
     * One sector: inputs .5, value added .5, of which households spend 60 %. A* = .5 + .6 × .5 = .8, so L* = 5 against L = 2; value added 2.5
     * against 1, five times the direct .5.
     */
    @Test
    void closedForHouseholds() {
        InterregionalTable table = new TableBuilder(Tables.labels("M", 1), Tables.labels("S", 1), List.of())
                .intermediate(0, 0, 50)
                .finalUse(0, 0, FinalUse.HOUSEHOLDS, 30)
                .finalUse(0, 0, FinalUse.OTHER, 20)
                .build();
        Multipliers multipliers = new Multipliers(table, Leontief.of(table));
        assertThat(multipliers.simple(Measure.OUTPUT)[0]).isCloseTo(2, within(1e-12));
        assertThat(Objects.requireNonNull(multipliers.total(Measure.OUTPUT))[0]).isCloseTo(5, within(1e-12));
        assertThat(Objects.requireNonNull(multipliers.total(Measure.VALUE_ADDED))[0])
                .isCloseTo(2.5, within(1e-12));
        assertThat(multipliers.simple(Measure.VALUE_ADDED)[0]).isCloseTo(1, within(1e-12));
        assertThat(Multipliers.ratio(2.5, .5)).isEqualTo(5);
    }

    /** Households that spend all they earn: the closed model delivers nothing, and total multipliers do not exist. */
    @Test
    void householdsThatSpendEverything() {
        Multipliers multipliers = new Multipliers(TABLE, LEONTIEF);
        assertThat(multipliers.total(Measure.OUTPUT)).isNull();
        assertThat(Multipliers.ratio(1, 0)).isNull();
    }

    /** Miller and Blair §2.6: a sector's value added up by a third passes on through the columns of L. */
    @Test
    void prices() {
        PriceModel prices = new PriceModel(TABLE, LEONTIEF);
        assertThat(prices.prices()).containsExactly(new double[] {1, 1}, within(1e-12));
        // value added is .65 and .70 per unit; 10 % more of both is 10 % on every price
        assertThat(prices.ofValueAdded(0, .1)).containsExactly(new double[] {.1, .1}, within(1e-12));
        // price of sector 1 up by 10 %: Δp₂ = .25 × .1 + .05 Δp₂
        double[] set = prices.ofSector(0, .1);
        assertThat(set[0]).isCloseTo(.1, within(1e-12));
        assertThat(set[1]).isCloseTo(.025 / .95, within(1e-12));
        assertThat(prices.ofConsumption(0, set, 0)).isCloseTo((350 * .1 + 1700 * .025 / .95) / 2050, within(1e-12));
    }
}
