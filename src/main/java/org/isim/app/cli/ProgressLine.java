package org.isim.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.isim.solver.Progress;

/** One line at the terminal that is written over round by round, once a solve has taken long enough for someone to wonder. */
final class ProgressLine implements Progress {
    private static final long PATIENCE = 2_000_000_000L;

    private final PrintWriter out;
    private final LongSupplier clock;
    private final long began;
    private long last;
    private int written;
    /** The last round of each program, by the thread that solves it. */
    private final Map<Thread, Round> rounds = new LinkedHashMap<>();

    private record Round(int number, double gap, double secondsLeft) {}

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
            rounds.remove(Thread.currentThread());
            write(rounds.isEmpty() ? "" : line());
            return;
        }
        rounds.put(Thread.currentThread(), new Round(round, gap, secondsLeft));
        long now = clock.getAsLong();
        if (now - began < PATIENCE || now - last < PATIENCE / 10) {
            return;
        }
        last = now;
        write(line());
    }

    /** Programs that are solved side by side stand one after the other; a forecast is that of the longest, or none. */
    private String line() {
        double left = rounds.values().stream().mapToDouble(Round::secondsLeft).reduce(0, Math::max);
        return rounds.values().stream()
                        .map(r -> String.format(Locale.ROOT, "round %d, gap %.1e", r.number, r.gap))
                        .collect(Collectors.joining(" | ", "solving: ", ""))
                + (Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", about %.0f s left", left));
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
