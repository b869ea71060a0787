package org.isim.app.chains;

import java.util.List;
import org.isim.app.language.Language;
import org.isim.app.report.BasisSection;
import org.isim.app.report.ChainSection;
import org.isim.app.report.Page;
import org.isim.app.results.ChainText;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.ChainAccounts;

/** The answers as a page: every chain with its picture and tables, then all that was asked of them. */
final class ChainsPage {
    private ChainsPage() {}

    static String of(Answers answers, String text, Language language) {
        ScenarioFile file = answers.solved().file();
        Page page = new Page(file.study(), language);
        page.style(ChainSection.style());
        page.add("chains", new ChainSection(page.words()).of(answers.plan(), answers.worth()));
        page.add("answers", "<pre>" + HtmlPage.escaped(text) + "</pre>\n");
        BasisSection basis = new BasisSection(page.words());
        page.add("sources", basis.assumptions(file.assumptions()) + basis.sources(file.study()));
        return page.html(file.title(), file.question(), headlines(answers, language));
    }

    private static String headlines(Answers answers, Language language) {
        StringBuilder html = new StringBuilder();
        List<ChainAccounts> chains = answers.plan().chains();
        for (ChainAccounts chain : chains) {
            String places =
                    chain.runs() ? ChainText.places(chain, answers.economy(), language) : language.text("chains.idle");
            html.append("<p>")
                    .append(HtmlPage.escaped(chain.chain().title() + ": " + places))
                    .append(".</p>\n");
        }
        return html.append("<p>")
                .append(HtmlPage.escaped(ChainText.gains(answers.economy(), answers.worth(), language)))
                .append("</p>\n")
                .toString();
    }
}
