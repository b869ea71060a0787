package org.isim.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.isim.solver.Progress;

/** One line at the terminal that is written over round by round, once a solve has taken long enough for someone to wonder. */
final class ProgressLine implements Progress {
    private static final long PATIENCE = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier clock;
    private final long began;
    private long last;
    private int written;

    ProgressLine(PrintWriter out) {
        this(out, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    ProgressLine(PrintWriter out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
        began = clock.getAsLong();
        last = began;
    }

    @Override
    public synchronized void round(int round, double gap, double secondsLeft) {
        if (secondsLeft == 0) {
            write("");
            return;
        }
        long now = clock.getAsLong();
        if (now - began < PATIENCE || now - last < PATIENCE / 10) {
            return;
        }
        last = now;
        String left = Double.isNaN(secondsLeft) ? "" : String.format(Locale.ROOT, ", about %.0f s left", secondsLeft);
        write(String.format(Locale.ROOT, "solving: round %d, gap %.1e%s", round, gap, left));
    }

    /** Blanks cover what is longer from before. */
    private void write(String line) {
        if (written > 0 || !line.isEmpty()) {
            out.print("\r" + line + " ".repeat(Math.max(0, written - line.length())) + (line.isEmpty() ? "\r" : ""));
            out.flush();
            written = line.length();
        }
    }
}
