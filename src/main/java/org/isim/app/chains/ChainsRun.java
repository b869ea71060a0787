package org.isim.app.chains;

import java.util.LinkedHashMap;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.CsvTables;
import org.isim.app.results.Json;
import org.isim.app.run.SolvedScenario;
import org.isim.model.plan.Planner;
import org.jspecify.annotations.Nullable;

/** The answers about a scenario's chains, printed and as files. The same input gives the same bytes. */
public final class ChainsRun {
    /** The file with the picture. */
    public static final String PAGE = "chains.html";

    private final Answers answers;
    private final Language language;

    /**
     * @param solved with a plan and with chains
     * @param language of what people read
     */
    public ChainsRun(SolvedScenario solved, Planner planner, Language language) {
        this.language = language;
        answers = Answers.of(solved, planner);
    }

    public String text() {
        return Report.of(answers, language);
    }

    public Map<String, @Nullable Object> json() {
        return AnswersJson.of(answers);
    }

    /** Text by file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("chains.txt", text());
        files.put("run.json", Json.text(json()));
        files.put("chains.csv", CsvTables.ofChains(answers.solved().file().study(), answers.plan()));
        files.put(PAGE, ChainsPage.of(answers, text(), language));
        return files;
    }
}
