package org.isim.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.SolvedScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of commands that print, and what they say while they work. */
final class OutputMixin {
    /** Goes to the line's beginning and clears it. */
    private static final String CLEAR = "\r\u001b[K";

    @Option(names = "--json", description = "Print one JSON object for programs.")
    boolean json;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Print more, each step of long work, and details of a program fault.")
    boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /**
     * Says what is being done: with {@code --verbose} as a line; otherwise on a terminal only, where the next step takes its place. It goes to standard error, so a
     * pipe gets the result and nothing else.
     */
    void step(String what) {
        PrintWriter err = err();
        if (err == null || quiet) {
            return;
        }
        if (verbose) {
            err.println(what);
        } else if (!json && Terminal.isWatched()) {
            err.print(CLEAR + what + " …");
        }
        err.flush();
    }

    /** The same of many things done one after another. */
    void step(String what, int number, int of) {
        step(of > 1 ? what + " (" + number + " of " + of + ")" : what);
    }

    /** How far many small steps are, until all are done; as lines, each tenth of them. */
    void count(int done, int all, String what) {
        if (!verbose || done * 10L / all > (done - 1) * 10L / all) {
            step(done + " of " + all + " " + what);
        }
        if (done == all) {
            stepsDone();
        }
    }

    /** Takes the last step from the terminal. */
    void stepsDone() {
        PrintWriter err = err();
        if (err != null && !quiet && !verbose && !json && Terminal.isWatched()) {
            err.print(CLEAR);
            err.flush();
        }
    }

    /** Prints an answer: one object for programs, words for people, or nothing. */
    void show(Supplier<Map<String, @Nullable Object>> forPrograms, Supplier<String> words) {
        if (json) {
            out().print(Json.text(forPrograms.get()));
        } else if (!quiet) {
            out().print(words.get());
        }
    }

    /** Says that a scenario has no plan, and returns the exit code of that. */
    int showWithoutPlan(SolvedScenario solved, Language language) {
        show(() -> RunSummary.untimed(solved), () -> SummaryText.of(solved, language));
        return solved.exitCode();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private @Nullable PrintWriter err() {
        return spec == null ? null : spec.commandLine().getErr();
    }
}
