package org.isim.app.cli;

import picocli.CommandLine.Option;

/** Options of commands that print. */
final class OutputMixin {
    @Option(names = "--json", description = "Print one JSON object for programs.")
    boolean json;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Print more, and details of a program fault.")
    boolean verbose;
}
