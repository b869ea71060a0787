package org.isim.app.cli;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/** The solver of this process. Its native library takes a while to load, so that starts while files are read. */
final class Solvers {
    private static final Set<String> SOLVING = Set.of("run", "compare", "sensitivity", "diagnose", "calibrate");
    private static @Nullable CompletableFuture<LinearSolver> loading;

    private Solvers() {}

    static synchronized void startLoading(String[] args) {
        if (loading == null && args.length > 1 && SOLVING.contains(args[0])) {
            loading = load();
        }
    }

    /**
     * The solver, loaded on first use.
     *
     * @throws IllegalStateException where none can run on this machine, with the reason
     */
    static synchronized LinearSolver get() {
        CompletableFuture<LinearSolver> future = loading == null ? load() : loading;
        loading = future;
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("no solver: " + String.valueOf(e.getCause()), e);
        }
    }

    static boolean isMissing(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("no solver");
    }

    private static CompletableFuture<LinearSolver> load() {
        CompletableFuture<LinearSolver> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(LinearSolver.discover());
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
