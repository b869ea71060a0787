package org.isim.app.cli;

import org.isim.app.Version;

/** How a paper names the program. */
final class Citation {
    private Citation() {}

    static String text() {
        return String.join(
                "\n",
                "ISIM contributors: ISIM, optimisation inter-sectoral interregional model, version " + Version.number()
                        + ". Software, Apache-2.0.",
                "",
                "@software{isim,",
                "  author  = {{ISIM contributors}},",
                "  title   = {ISIM: optimisation inter-sectoral interregional model},",
                "  version = {" + Version.number() + "},",
                "  license = {Apache-2.0}",
                "}",
                "",
                "Name the study and its sources too: they stand in its datapackage.json and README.md. The SHA-256",
                "of every input stands in the run.json of a result.",
                "");
    }
}
