package org.isim.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/** The solvers of this process. A native library takes a while to load, so that starts while files are read. */
final class Solvers {
    /** The option that names a solver. */
    static final String OPTION = "--solver";

    private static final Set<String> SOLVING =
            Set.of("run", "compare", "interests", "chains", "sensitivity", "diagnose", "calibrate");
    private static @Nullable CompletableFuture<LinearSolver> loading;

    /** Values of the option. */
    enum Name {
        AUTO(""),
        HIGHS("highs"),
        OJALGO("ojalgo"),
        STRUCTURED("structured");

        private final String backend;

        Name(String backend) {
            this.backend = backend;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Solvers() {}

    static synchronized void startLoading(String[] args) {
        boolean named = List.of(args).stream().anyMatch(arg -> arg.startsWith(OPTION));
        if (loading == null && args.length > 1 && SOLVING.contains(args[0]) && !named) {
            loading = load(Name.AUTO);
        }
    }

    /** All solvers that can run here, each standing in for the one before it; loaded on first use. */
    static LinearSolver get() {
        return get(Name.AUTO);
    }

    /**
     * The same, or one alone.
     *
     * @throws IllegalStateException where none can run on this machine, with the reason
     */
    static synchronized LinearSolver get(Name name) {
        CompletableFuture<LinearSolver> future = loading == null || name != Name.AUTO ? load(name) : loading;
        if (name == Name.AUTO) {
            loading = future;
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("no solver: " + String.valueOf(e.getCause()), e);
        }
    }

    static boolean isMissing(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("no solver");
    }

    private static CompletableFuture<LinearSolver> load(Name name) {
        CompletableFuture<LinearSolver> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(LinearSolver.discover(name.backend));
                    } catch (RuntimeException | LinkageError e) {
                        future.completeExceptionally(e);
                    }
                },
                "solver-loading");
        thread.setDaemon(true);
        thread.start();
        return future;
    }
}
