package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Disguises;
import org.isim.app.input.InputException;
import org.isim.app.input.Nearest;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.results.StopText;
import org.isim.model.plan.TimeLimitReached;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line: parses it, executes the command, and turns whatever goes wrong into words and an exit code. */
public final class CommandLines {
    private CommandLines() {}

    /** Returns the exit code; never throws. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Isim());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, CommandLines::path);
        line.setParameterExceptionHandler((e, given) -> badUsage(e, given));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, args));
        if (args.length == 0) {
            line.usage(out);
            return ExitCode.BAD_INPUT;
        }
        Solvers.startLoading(args);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return outOfMemory(line, args);
        }
    }

    /** The language that a command line asks for messages in. */
    public static Language language(String... args) {
        return LanguageMixin.of(args);
    }

    private static int outOfMemory(CommandLine line, String[] args) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        report(
                line,
                args,
                "out-of-memory",
                LanguageMixin.of(args).text("message.memory", Long.toString(most)),
                List.of());
        return ExitCode.LIMIT;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can have the name \"" + name + "\" here: " + e.getReason());
        }
    }

    private static int badUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        Language language = LanguageMixin.of(args);
        String message = String.valueOf(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            String near = near(unmatched);
            message = language.problem(Disguises.told(message, near));
            message += near == null ? "" : language.text("message.near", near);
        } else {
            message = language.problem(message);
        }
        report(line, args, "bad-usage", message, List.of());
        if (!wantsJson(args)) {
            line.getErr()
                    .println(language.text("message.see", line.getCommandSpec().qualifiedName()));
        }
        return ExitCode.BAD_INPUT;
    }

    /** The option or command that was probably meant. */
    private static @Nullable String near(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(
                word.startsWith("-")
                        ? spec.optionsMap().keySet()
                        : spec.subcommands().keySet());
        List<String> similar = e.getSuggestions();
        String near = Nearest.of(word, known);
        return near != null || similar.isEmpty() ? near : similar.get(0);
    }

    private static int failed(Exception e, CommandLine line, String[] args) {
        if (cause(e, OutOfMemoryError.class) != null) {
            return outOfMemory(line, args);
        }
        TimeLimitReached limit = cause(e, TimeLimitReached.class);
        if (limit != null) {
            report(
                    line,
                    args,
                    "time-limit",
                    LanguageMixin.of(args).text("message.time-limit", StopText.of(limit, LanguageMixin.of(args))),
                    List.of());
            return ExitCode.LIMIT;
        }
        if (e instanceof InputException input) {
            List<Map<String, @Nullable Object>> problems =
                    input.problems().stream().map(ProblemJson::of).toList();
            String message =
                    wantsJson(args) ? String.valueOf(input.getMessage()) : input.pointed(LanguageMixin.of(args));
            report(line, args, "bad-input", message, problems);
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof IOException io) {
            report(
                    line,
                    args,
                    "input-output",
                    LanguageMixin.of(args).text("message.files", reason(io, LanguageMixin.of(args))),
                    List.of());
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof IllegalStateException && Solvers.isMissing(e)) {
            report(line, args, "no-solver", String.valueOf(e.getMessage()), List.of());
            return ExitCode.FAULT;
        }
        report(line, args, "program-fault", LanguageMixin.of(args).text("message.fault", e.toString()), List.of());
        if (Arrays.asList(args).contains("--verbose")) {
            e.printStackTrace(line.getErr());
        }
        return ExitCode.FAULT;
    }

    /** The first of a kind among an exception and its causes. */
    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> kind) {
        Throwable cause = e;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause == null ? null : kind.cast(cause);
    }

    private static String reason(IOException e, Language language) {
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? why(file, language) : file.getReason());
        }
        return String.valueOf(e.getMessage());
    }

    private static String why(FileSystemException e, Language language) {
        if (e instanceof NoSuchFileException) {
            return language.text("message.no-file");
        }
        if (e instanceof AccessDeniedException) {
            return language.text("message.denied");
        }
        if (e instanceof FileAlreadyExistsException) {
            return language.text("message.in-the-way");
        }
        return language.text(e instanceof NotDirectoryException ? "message.no-folder" : "message.not-possible");
    }

    private static void report(
            CommandLine line,
            String[] args,
            String code,
            String message,
            List<Map<String, @Nullable Object>> problems) {
        if (wantsJson(args)) {
            Map<String, @Nullable Object> error = Json.object();
            error.put("code", code);
            error.put("message", message);
            error.put("problems", problems);
            Map<String, @Nullable Object> json = Json.object();
            json.put("error", error);
            line.getOut().print(Json.text(json));
        } else {
            line.getErr().println(problems.isEmpty() ? "isim: " + message : message);
        }
    }

    private static boolean wantsJson(String[] args) {
        return Arrays.asList(args).contains("--json");
    }
}
