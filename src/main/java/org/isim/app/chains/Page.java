package org.isim.app.chains;

import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.ChainAccounts;

/** One page with a picture of every chain that runs, which works offline and prints. */
final class Page {
    private Page() {}

    static String of(Answers answers, String text, Language language) {
        ScenarioFile file = answers.solved().file();
        StringBuilder pictures = new StringBuilder();
        for (ChainAccounts chain : answers.plan().chains()) {
            if (chain.runs()) {
                pictures.append("<h2>")
                        .append(HtmlPage.escaped(chain.chain().title()))
                        .append("</h2>\n<div class=\"picture\" tabindex=\"0\">")
                        .append(Picture.of(answers.economy(), chain, language))
                        .append("</div>\n");
            }
        }
        return HtmlPage.of(
                Page.class,
                Map.of(
                        "lang",
                        language.code(),
                        "title",
                        HtmlPage.escaped(file.title()),
                        "question",
                        HtmlPage.escaped(file.question()),
                        "legend",
                        HtmlPage.escaped(language.text(
                                "picture.legend", answers.units(language).money())),
                        "numbers",
                        language.text("picture.numbers"),
                        "style",
                        Picture.style(),
                        "pictures",
                        pictures.toString(),
                        "text",
                        HtmlPage.escaped(text)));
    }
}
