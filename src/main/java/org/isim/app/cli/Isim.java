package org.isim.app.cli;

import org.isim.app.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

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
            SchemaCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Isim.VersionText.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class Isim {
    /** The text of {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isim " + Version.number()};
        }
    }
}
