package org.isim.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.scenario.SchemaWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isim schema}: the JSON Schema of scenario files. */
@Command(name = "schema", description = "Print the JSON Schema of scenario files, for editors that complete and check.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().getOut().print(SchemaWriter.text());
        return ExitCode.OPTIMAL;
    }
}
