package org.isim.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isim.app.results.Json;
import org.isim.app.scenario.ResolvedWriter;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim show}: a scenario after inheritance. */
@Command(name = "show", description = "Show a scenario merged with what it extends, with the origin of every value.")
final class ShowCommand extends Subcommand {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file (YAML).")
    private Path file = Path.of("");

    @SuppressWarnings("UnusedVariable") // the one view there is, named so that others may join it
    @Option(names = "--resolved", description = "The merged scenario; also what is shown without this option.")
    private boolean resolved;

    @Option(names = "--json", description = "Print one JSON object for programs.")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // read from the command line by what says the problems of files
    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Override
    public Integer call() {
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec()).get(0);
        String text = ResolvedWriter.text(scenario.resolved());
        if (json) {
            Map<String, @Nullable Object> object = Json.object();
            object.put("scenario", scenario.id());
            object.put("resolved", text);
            text = Json.text(object);
        }
        out().print(text);
        return ExitCode.OPTIMAL;
    }
}
