package org.isim.solver.highs;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.File;
import java.io.IOException;
import org.isim.solver.LinearProgram;
import org.isim.solver.Sense;
import org.isim.solver.natives.LibraryCache;
import org.isim.solver.natives.NativeFile;

/**
 * The functions of the C API that are used, one method each.
 *
 * <p>They are called by name: binding a class or an interface to the library takes longer than solving a small problem.
 */
final class HighsLibrary {
    private static final int COLUMN_WISE = 1;
    private static final int MINIMISE = 1;
    private static final int MAXIMISE = -1;

    private final NativeLibrary library;

    private HighsLibrary(NativeLibrary library) {
        this.library = library;
    }

    /**
     * Loads the library of this platform.
     *
     * @throws IOException where there is none, or it cannot be taken out
     * @throws LinkageError where the system refuses it
     */
    static HighsLibrary load(LibraryCache cache) throws IOException {
        String platform = Platform.RESOURCE_PREFIX;
        NativeFile highs = NativeFile.highs(platform);
        NativeFile dispatch = NativeFile.dispatch(platform);
        if (highs == null || dispatch == null) {
            throw new IOException("there is no library for " + platform);
        }
        File file = cache.place(highs);
        prepareJna(cache.place(dispatch).getParent(), file.getParent());
        return new HighsLibrary(NativeLibrary.getInstance(file.getPath()));
    }

    /**
     * JNA takes its own library out at each start and runs a program to learn where libraries lie, unless told. It
     * reads these properties once, when its class Native is loaded.
     */
    private static void prepareJna(String dispatchFolder, String libraryFolder) {
        setIfAbsent("jna.boot.library.path", dispatchFolder);
        setIfAbsent("jna.nounpack", "true");
        setIfAbsent("jna.platform.library.path", libraryFolder);
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    String version() {
        return function("Highs_version").invokeString(new Object[0], false);
    }

    Pointer create() {
        return function("Highs_create").invokePointer(new Object[0]);
    }

    void destroy(Pointer highs) {
        function("Highs_destroy").invokeVoid(new Object[] {highs});
    }

    int setBoolean(Pointer highs, String option, boolean value) {
        return call("Highs_setBoolOptionValue", highs, option, value ? 1 : 0);
    }

    int setInteger(Pointer highs, String option, int value) {
        return call("Highs_setIntOptionValue", highs, option, value);
    }

    int setDouble(Pointer highs, String option, double value) {
        return call("Highs_setDoubleOptionValue", highs, option, value);
    }

    int setString(Pointer highs, String option, String value) {
        return call("Highs_setStringOptionValue", highs, option, value);
    }

    /** Hands the problem over with {@code costs} for its objective. */
    int passProblem(Pointer highs, LinearProgram problem, double[] costs) {
        return call(
                "Highs_passLp",
                highs,
                problem.columns(),
                problem.rows(),
                problem.nonZeros(),
                COLUMN_WISE,
                problem.sense() == Sense.MAXIMISE ? MAXIMISE : MINIMISE,
                problem.objectiveConstant(),
                costs,
                problem.columnLowers(),
                problem.columnUppers(),
                problem.rowLowers(),
                problem.rowUppers(),
                problem.columnStarts(),
                problem.rowIndices(),
                problem.values());
    }

    /** Makes the columns from 0 to {@code last} whole where the number is 1, continuous where it is 0. */
    int setIntegrality(Pointer highs, int last, int[] kinds) {
        return call("Highs_changeColsIntegralityByRange", highs, 0, last, kinds);
    }

    /** The best objective the search over whole numbers has not excluded. */
    double bound(Pointer highs) {
        double[] bound = new double[1];
        call("Highs_getDoubleInfoValue", highs, "mip_dual_bound", bound);
        return bound[0];
    }

    int readProblem(Pointer highs, String file) {
        return call("Highs_readModel", highs, file);
    }

    int run(Pointer highs) {
        return call("Highs_run", highs);
    }

    int modelStatus(Pointer highs) {
        return call("Highs_getModelStatus", highs);
    }

    double objectiveValue(Pointer highs) {
        return function("Highs_getObjectiveValue").invokeDouble(new Object[] {highs});
    }

    /** Fills the arrays with levels, reduced costs, activities and prices. */
    int solution(Pointer highs, double[] x, double[] reducedCost, double[] activity, double[] y) {
        return call("Highs_getSolution", highs, x, reducedCost, activity, y);
    }

    /** Fills the arrays with the library's numbers for where columns and rows stand. */
    int basis(Pointer highs, int[] columns, int[] rows) {
        return call("Highs_getBasis", highs, columns, rows);
    }

    int setBasis(Pointer highs, int[] columns, int[] rows) {
        return call("Highs_setBasis", highs, columns, rows);
    }

    private int call(String name, Object... arguments) {
        return function(name).invokeInt(arguments);
    }

    private Function function(String name) {
        return library.getFunction(name);
    }
}
