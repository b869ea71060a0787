package org.isim.app.cli;

import org.isim.app.scenario.SchemaWriter;
import picocli.CommandLine.Command;

/** {@code isim schema}: the JSON Schema of scenario files. */
@Command(name = "schema", description = "Print the JSON Schema of scenario files, for editors that complete and check.")
final class SchemaCommand extends Subcommand {
    @Override
    public Integer call() {
        out().print(SchemaWriter.text());
        return ExitCode.OPTIMAL;
    }
}
