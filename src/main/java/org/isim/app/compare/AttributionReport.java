package org.isim.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.results.TextTable;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/** An attribution as a person and as a program reads it. */
final class AttributionReport {
    private final String scenario;
    private final Attribution attribution;
    private final Economy economy;

    /** @param economy of the study, for the names of members */
    AttributionReport(String scenario, Attribution attribution, Economy economy) {
        this.scenario = scenario;
        this.attribution = attribution;
        this.economy = economy;
    }

    Attribution attribution() {
        return attribution;
    }

    String text(Language language) {
        Attribution a = attribution;
        StringBuilder out = new StringBuilder();
        if (a.count() == 0) {
            String why = a.note(language).isEmpty() ? language.text("attribution.same") : a.note(language);
            return "  " + language.text("attribution.from", why) + "\n";
        }
        String how =
                language.text(a.method() == Attribution.Method.SHAPLEY ? "attribution.shapley" : "attribution.order");
        out.append("  ")
                .append(language.text(
                        "attribution.from", how + (a.note(language).isEmpty() ? "" : "; " + a.note(language))))
                .append('\n');
        for (int n = 0; n < a.count(); n++) {
            out.append("    (")
                    .append(n + 1)
                    .append(") ")
                    .append(a.label(n, language))
                    .append('\n');
        }
        List<String> header = new ArrayList<>(List.of("", language.text("union")));
        a.members().forEach(code -> header.add(name(code)));
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < a.count(); n++) {
            int change = n;
            rows.add(row("(" + (n + 1) + ")", r -> a.share(change, r), language));
        }
        rows.add(row(language.text("attribution.total"), a::total, language));
        if (a.count() > 1) {
            for (int n = 0; n < a.count(); n++) {
                int change = n;
                rows.add(row(
                        language.text("attribution.alone", "(" + (n + 1) + ")"), r -> a.alone(change, r), language));
            }
            rows.add(row(language.text("attribution.together"), a::together, language));
        }
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append("    ").append(line).append('\n'));
        return out.toString();
    }

    private List<String> row(String name, IntFunction<@Nullable Double> value, Language language) {
        List<String> row = new ArrayList<>(List.of(name));
        int union = attribution.members().size();
        row.add(shown(value.apply(union), language));
        for (int r = 0; r < union; r++) {
            row.add(shown(value.apply(r), language));
        }
        return row;
    }

    private static String shown(@Nullable Double value, Language language) {
        return value == null ? language.text("attribution.no-plan") : language.number(Display.percentChange(value));
    }

    private String name(String code) {
        return economy.members().get(economy.member(code)).name();
    }

    Map<String, @Nullable Object> json() {
        Attribution a = attribution;
        Map<String, @Nullable Object> json = Json.object();
        json.put("scenario", scenario);
        json.put("method", a.method() == Attribution.Method.SHAPLEY ? "shapley" : "order");
        String note = a.note(Language.EN);
        json.put("note", note.isEmpty() ? null : note);
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (int n = 0; n < a.count(); n++) {
            int change = n;
            Map<String, @Nullable Object> one = Json.object();
            one.put("path", a.path(n));
            one.put("change", a.label(n, Language.EN));
            one.put("contribution", byMember(r -> a.share(change, r)));
            one.put("alone", byMember(r -> a.alone(change, r)));
            changes.add(one);
        }
        json.put("changes", changes);
        json.put("total", a.count() == 0 ? null : byMember(a::total));
        json.put("together", a.count() == 0 ? null : byMember(a::together));
        return json;
    }

    private Map<String, @Nullable Object> byMember(IntFunction<@Nullable Double> value) {
        Map<String, @Nullable Object> values = Json.object();
        int union = attribution.members().size();
        values.put("union", value.apply(union));
        for (int r = 0; r < union; r++) {
            values.put(Objects.requireNonNull(attribution.members().get(r)), value.apply(r));
        }
        return values;
    }
}
