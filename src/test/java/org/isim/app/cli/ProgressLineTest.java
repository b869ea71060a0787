package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong seconds = new AtomicLong();
    private final ProgressLine line = new ProgressLine(new PrintWriter(text), () -> seconds.get() * 1_000_000_000L);

    private String written() {
        return text.toString();
    }

    @Test
    void aQuickSolveSaysNothing() {
        seconds.set(1);
        line.round(3, 0.5, Double.NaN);
        line.round(20, 1e-9, 0);
        assertThat(written()).isEmpty();
    }

    @Test
    void aLongOneIsWrittenOverAndWipedAtItsEnd() {
        seconds.set(5);
        line.round(3, 0.05, 12.4);
        seconds.set(6);
        line.round(4, 0.01, Double.NaN);
        line.round(20, 1e-9, 0);
        assertThat(written())
                .isEqualTo("\rsolving: round 3, gap 5.0e-02, about 12 s left"
                        + "\rsolving: round 4, gap 1.0e-02" + " ".repeat(17)
                        + "\r" + " ".repeat(29) + "\r");
    }

    @Test
    void twoProgramsSideBySideStandInOneLine() throws InterruptedException {
        seconds.set(5);
        line.round(3, 0.05, 12.4);
        seconds.set(6);
        inAnotherThread(() -> line.round(1, 2, Double.NaN));
        seconds.set(7);
        line.round(20, 1e-9, 0);
        assertThat(written())
                .isEqualTo("\rsolving: round 3, gap 5.0e-02, about 12 s left"
                        + "\rsolving: round 3, gap 5.0e-02 | round 1, gap 2.0e+00"
                        + "\rsolving: round 1, gap 2.0e+00" + " ".repeat(23));
    }

    private static void inAnotherThread(Runnable work) throws InterruptedException {
        Thread other = new Thread(work);
        other.start();
        other.join();
    }
}
