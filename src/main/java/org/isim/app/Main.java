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
        int exit = CommandLines.run(out, err, args);
        err.flush();
        if (out.checkError() && exit == 0) {
            // what was asked for could not be printed: a full disk, a closed pipe
            exit = 1;
        }
        System.exit(exit);
    }
}
