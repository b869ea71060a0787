package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNumbersTest {
    @Test
    void fewestDigitsWithAPoint() {
        assertThat(FileNumbers.format(0)).isEqualTo("0");
        assertThat(FileNumbers.format(-0.0)).isEqualTo("0");
        assertThat(FileNumbers.format(-12)).isEqualTo("-12");
        assertThat(FileNumbers.format(0.1)).isEqualTo("0.1");
        assertThat(FileNumbers.format(1234567.5)).isEqualTo("1234567.5");
        assertThat(FileNumbers.format(1e-8)).isEqualTo("1E-8");
        assertThat(FileNumbers.format(Double.parseDouble("2e23"))).isEqualTo("2E+23");
        assertThat(FileNumbers.format(1.0 / 3)).isEqualTo("0.3333333333333333");
        // Double.toString differs before Java 19
        assertThat(FileNumbers.format(Double.MIN_NORMAL)).isEqualTo("2.2250738585072014E-308");
        assertThat(FileNumbers.format(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802E-14");
    }

    @Test
    void refusesWhatAFileCannotHold() {
        assertThatThrownBy(() -> FileNumbers.format(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileNumbers.format(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsBackExactly(@ForAll long seed) {
        double value = Double.longBitsToDouble(new Random(seed).nextLong());
        Assume.that(Double.isFinite(value));
        assertThat(Double.parseDouble(FileNumbers.format(value))).isEqualTo(value);
    }
}
