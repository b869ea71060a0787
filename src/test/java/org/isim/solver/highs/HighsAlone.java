package org.isim.solver.highs;

import java.io.IOException;
import java.util.Locale;
import org.isim.solver.natives.LibraryCache;

/**
 * A process that does nothing but have HiGHS read a file and solve it, with the library's own tolerances: what a solver alone takes, as the other
 * side of a comparison. Arguments: file, algorithm of HiGHS, seconds at most. Prints status, objective and seconds of the solve.
 */
public final class HighsAlone {
    public static void main(String[] args) throws IOException {
        HighsLibrary library = HighsLibrary.load(LibraryCache.ofUser());
        try (HighsModel model = new HighsModel(library)) {
            model.set("output_flag", false);
            model.set("solver", args[1]);
            model.set("time_limit", Double.parseDouble(args[2]));
            if (!model.read(args[0])) {
                throw new IOException("HiGHS cannot read " + args[0]);
            }
            long start = System.nanoTime();
            HighsStatus status = model.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%s %.9g %.3f%n", status, model.objective(), seconds);
        }
    }

    private HighsAlone() {}
}
