package org.isim.app.cli;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.isim.app.language.Language;

/**
 * Ctrl-C while something is solved: the first asks the solve to end with what it has, as a time limit does, the next ends the program. A command that solves nothing
 * ends with the first.
 */
final class Interrupt {
    /** What shells take for a program that a signal ended. */
    private static final int ENDED_BY_SIGNAL = 130;

    private static final AtomicBoolean ASKED = new AtomicBoolean();
    private static final AtomicBoolean LISTENING = new AtomicBoolean();

    private Interrupt() {}

    /**
     * Whether somebody asked for an end; from now on there is somebody who listens.
     *
     * @param err where the first of them is answered
     */
    static BooleanSupplier asked(PrintWriter err, Language language) {
        if (!LISTENING.getAndSet(true)) {
            listen(err, language);
        }
        return ASKED::get;
    }

    /** Signals are Java's only through a class that compilers warn of; where there is none, Ctrl-C ends the program as ever. */
    private static void listen(PrintWriter err, Language language) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object hearing = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            heard(err, language);
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), hearing);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // no such signal here
            return;
        }
    }

    private static void heard(PrintWriter err, Language language) {
        if (ASKED.getAndSet(true)) {
            System.exit(ENDED_BY_SIGNAL);
        }
        err.println("isim: " + language.text("stop.again"));
        err.flush();
    }
}
