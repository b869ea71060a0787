package org.isim.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.isim.app.cli.CommandLines;

/** The program's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        Thread interrupted = new Thread(() -> sayInterrupted(args), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        int exit;
        try {
            exit = CommandLines.run(out, err, args);
        } catch (OutOfMemoryError e) {
            err.println("isim: " + CommandLines.language(args).text("stop.memory"));
            exit = 5;
        }
        forget(interrupted);
        err.flush();
        if (out.checkError() && exit == 0) {
            // what was asked for could not be printed: a full disk, a closed pipe
            exit = 1;
        }
        System.exit(exit);
    }

    /** Results are moved into place in one step, so what an interrupted program leaves is whole. */
    private static void sayInterrupted(String[] args) {
        System.err.println("isim: " + CommandLines.language(args).text("stop.kept"));
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the end has begun, and the hook with it
        }
    }
}
