package org.isim.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command that writes results puts them: a folder of its own in the one that is named. */
final class ResultsMixin {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder of results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    Path folder(String name) {
        return out.resolve(name);
    }
}
