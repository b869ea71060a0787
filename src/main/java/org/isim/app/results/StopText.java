package org.isim.app.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isim.app.language.Language;
import org.isim.model.plan.TimeLimitReached;
import org.isim.model.plan.Work;
import org.isim.solver.Outcome;

/** What stopped a run, how good the point is that was at hand, and where it was: "time limit of 2 s, reached in halved: program 1 of its concept". */
public final class StopText {
    private StopText() {}

    public static String of(TimeLimitReached limit, Language language) {
        return of(limit.outcome(), limit.reached(), language);
    }

    /** @param reached the part of the work, the largest piece first; empty where it has no parts */
    public static String of(Outcome.LimitReached limit, List<Work> reached, Language language) {
        String text = limit.isInterrupted()
                ? language.text("stop.interrupted")
                : language.text("stop.time", language.number(seconds(limit)));
        if (limit.best() != null) {
            double percent = 100 * limit.gap();
            text = language.text("stop.best", text, language.number(String.format(Locale.ROOT, "%.2g", percent)));
        }
        String where = reached.stream()
                .map(work -> language.text("work." + work.kind(), work.of().toArray(String[]::new)))
                .collect(Collectors.joining(": "));
        return where.isEmpty() ? text : language.text("stop.reached", text, where);
    }

    private static String seconds(Outcome.LimitReached limit) {
        return BigDecimal.valueOf(limit.seconds()).stripTrailingZeros().toPlainString();
    }
}
