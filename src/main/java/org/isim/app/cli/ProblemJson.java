package org.isim.app.cli;

import java.util.Map;
import org.isim.app.input.Problem;
import org.isim.app.results.Json;
import org.jspecify.annotations.Nullable;

/** A problem in machine-readable output. */
final class ProblemJson {
    private ProblemJson() {}

    static Map<String, @Nullable Object> of(Problem problem) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("severity", problem.severity().word());
        json.put("file", problem.file());
        json.put("line", problem.line());
        json.put("column", problem.column());
        json.put("message", problem.message());
        json.put("suggestion", problem.suggestion());
        return json;
    }
}
