package org.isim.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isim completion}: a script that lets a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = {
            "Print a script that lets a shell complete commands, options and files.",
            "",
            "bash: isim completion bash > ~/.local/share/bash-completion/completions/isim",
            "zsh:  add to ~/.zshrc: source <(isim completion zsh)"
        })
final class CompletionCommand extends Subcommand {
    /** Shells that there is a script for; one serves both. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @SuppressWarnings("UnusedVariable") // zsh reads the script of bash, which asks who reads it
    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        CommandLine line = spec().root().commandLine();
        line.getOut().print(AutoComplete.bash("isim", line));
        return ExitCode.OPTIMAL;
    }
}
