package org.isim.app.chains;

import java.util.Map;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.ChainAccounts;

/** One page with a picture of every chain that runs, which works offline and prints. */
final class Page {
    private Page() {}

    static String of(Answers answers, String text) {
        ScenarioFile file = answers.solved().file();
        StringBuilder pictures = new StringBuilder();
        for (ChainAccounts chain : answers.plan().chains()) {
            if (chain.runs()) {
                pictures.append("<h2>")
                        .append(HtmlPage.escaped(chain.chain().title()))
                        .append("</h2>\n<div class=\"picture\">")
                        .append(Picture.of(answers.economy(), chain))
                        .append("</div>\n");
            }
        }
        return HtmlPage.of(
                Page.class,
                Map.of(
                        "title", HtmlPage.escaped(file.title()),
                        "question", HtmlPage.escaped(file.question()),
                        "money", HtmlPage.escaped(file.study().moneyUnit()),
                        "pictures", pictures.toString(),
                        "text", HtmlPage.escaped(text)));
    }
}
