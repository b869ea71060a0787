package org.isim.app.report;

import java.util.function.IntFunction;
import org.isim.app.compare.Attribution;
import org.isim.app.results.HtmlPage;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/** A gain split over the changes it comes from. */
final class AttributionSection {
    private final Words words;

    AttributionSection(Words words) {
        this.words = words;
    }

    String of(Attribution a, Economy e) {
        if (a.count() == 0) {
            return "<p>" + words.text("attribution.none") + " " + HtmlPage.escaped(a.note(words.language())) + "</p>\n";
        }
        TableMarkup table = new TableMarkup(words.text("attribution.table"))
                .sortable()
                .textHead(words.text("attribution.change"))
                .numberHead(words.text("union"));
        a.members()
                .forEach(code -> table.numberHead(
                        HtmlPage.escaped(e.members().get(e.member(code)).name())));
        for (int n = 0; n < a.count(); n++) {
            int change = n;
            row(table, HtmlPage.escaped(a.label(n, words.language())), a, r -> a.share(change, r));
        }
        row(table, words.text("attribution.total"), a, a::total);
        for (int n = 0; a.count() > 1 && n < a.count(); n++) {
            int change = n;
            row(table, words.text("attribution.alone", a.label(n, words.language())), a, r -> a.alone(change, r));
        }
        if (a.count() > 1) {
            row(table, words.text("attribution.together"), a, a::together);
        }
        String how = words.text(a.method() == Attribution.Method.SHAPLEY ? "attribution.shapley" : "attribution.order");
        return "<p>" + how + " " + HtmlPage.escaped(a.note(words.language())) + "</p>\n" + table.markup();
    }

    private void row(TableMarkup table, String name, Attribution a, IntFunction<@Nullable Double> value) {
        table.html(name);
        int union = a.members().size();
        cell(table, value.apply(union));
        for (int r = 0; r < union; r++) {
            cell(table, value.apply(r));
        }
        table.end();
    }

    private void cell(TableMarkup table, @Nullable Double value) {
        if (value == null) {
            table.html(words.text("attribution.no-plan"));
        } else {
            table.change(value, words.percentChange(value));
        }
    }
}
