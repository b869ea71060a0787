package org.isim.app.calibrate;

import java.nio.file.Path;
import org.isim.app.input.Problems;

/** Rewrites the committed study: for use by hand. */
final class WriteStudy {
    private WriteStudy() {}

    public static void main(String[] args) throws Exception {
        Problems problems = new Problems();
        CalibrationResult result = Calibration.run(Path.of(args[0]), problems);
        System.out.println(problems.rendered());
        if (result != null) {
            Calibration.write(result);
        }
    }
}
