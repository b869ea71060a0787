package org.isim.app.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.input.Disguises;
import org.isim.app.input.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every subcommand has: its streams, and words for a line that asks for what there is not. */
abstract class Subcommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    final ParameterException misuse(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    /** The same, with the name that was meant, or all there are. */
    final ParameterException misuse(String message, String word, Collection<String> known) {
        String near = Nearest.of(word, known);
        return misuse(Disguises.told(message, near)
                + (near == null ? "; one of " + String.join(", ", known) : " (did you mean \"" + near + "\"?)"));
    }

    final void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw misuse(option + " must be between 1 and " + most + ", found " + value);
        }
    }
}
