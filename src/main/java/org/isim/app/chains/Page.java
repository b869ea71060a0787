package org.isim.app.chains;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.ChainAccounts;

/** One page with a picture of every chain that runs, which works offline and prints. */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Page() {}

    static String of(Answers answers, String text) {
        ScenarioFile file = answers.solved().file();
        StringBuilder pictures = new StringBuilder();
        for (ChainAccounts chain : answers.plan().chains()) {
            if (chain.runs()) {
                pictures.append("<h2>")
                        .append(Picture.escaped(chain.chain().title()))
                        .append("</h2>\n<div class=\"picture\">")
                        .append(Picture.of(answers.economy(), chain))
                        .append("</div>\n");
            }
        }
        Map<String, String> values = Map.of(
                "title",
                Picture.escaped(file.title()),
                "question",
                Picture.escaped(file.question()),
                "money",
                Picture.escaped(file.study().moneyUnit()),
                "pictures",
                pictures.toString(),
                "text",
                Picture.escaped(text));
        return PLACE.matcher(template())
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(m.group(1)))));
    }

    private static String template() {
        try (InputStream in = Page.class.getResourceAsStream("page.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
