package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.results.Wrapped;
import org.isim.model.coalition.Joining;
import org.isim.model.games.Accession;
import org.jspecify.annotations.Nullable;

/** What joining brings: by place over all orders, and step by step in the order asked for. */
final class AccessionText {
    /** Places that have a word of their own. */
    private static final int PLACES = 3;

    private final InterestsAnswer a;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private AccessionText(InterestsAnswer answer, Language language) {
        a = answer;
        this.language = language;
    }

    static String of(InterestsAnswer answer, Language language) {
        AccessionText text = new AccessionText(answer, language);
        text.averages();
        if (!answer.joining().isEmpty()) {
            text.inOrder();
        }
        return text.out.toString();
    }

    private void averages() {
        @Nullable Double[][] averages = Accession.averages(a.game());
        said("accession");
        List<String> header = new ArrayList<>(List.of(""));
        IntStream.range(0, a.members())
                .mapToObj(k -> text(k < PLACES ? "place-" + (k + 1) : "place", Integer.toString(k + 1)))
                .forEach(header::add);
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            List<String> row = new ArrayList<>(List.of(a.name(r)));
            for (@Nullable Double added : averages[r]) {
                row.add(change(added));
            }
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
    }

    private void inOrder() {
        out.append('\n');
        said("joining");
        List<List<String>> rows = new ArrayList<>();
        for (Joining step : a.joining()) {
            rows.add(
                    List.of(a.name(step.member()), change(step.added()), change(step.gained()), change(step.others())));
        }
        out.append(TextTable.of(List.of("", text("adds"), text("gained"), text("others")), rows));
        said("joining-about");
    }

    private String change(@Nullable Double value) {
        return value == null ? "–" : language.number(Display.change(value));
    }

    private String text(String key, String... values) {
        return language.text("interests." + key, values);
    }

    private void said(String key) {
        Wrapped.lines(text(key), "", InterestsText.WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }
}
