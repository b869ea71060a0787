package org.isim.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line; without a command it shows what there is. */
@Command(
        name = "isim",
        description = {
            "Optimisation inter-sectoral interregional model: what deeper cooperation between economies gives, and to whom.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 optimal (or nothing wrong), 1 program fault, 2 bad input,",
            "3 infeasible, 4 unbounded, 5 stopped at a limit.",
            "",
            "Start with: isim run scenarios/eaeu/barriers-halved.yaml"
        },
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            InterestsCommand.class,
            ChainsCommand.class,
            SensitivityCommand.class,
            DiagnoseCommand.class,
            IndicatorsCommand.class,
            ValidateCommand.class,
            CalibrateCommand.class,
            ShowCommand.class,
            ExportCommand.class,
            NewCommand.class,
            MathCommand.class,
            SchemaCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Isim.VersionText.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class Isim implements Callable<Integer> {
    @Option(names = "--how-to-cite", description = "Print how a paper names this program, and exit.")
    private boolean howToCite;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!howToCite) {
            throw new ParameterException(line, "Missing required subcommand");
        }
        line.getOut().print(Citation.text());
        return ExitCode.OPTIMAL;
    }

    /** The text of {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isim " + Version.number()};
        }
    }
}
