package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.results.BargainingText;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.results.Wrapped;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Objections;
import org.isim.model.coalition.Shortage;
import org.isim.model.economy.Economy;
import org.isim.model.games.Allocation;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Contributions;
import org.isim.model.games.Core;
import org.isim.model.games.Nucleolus;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/** The page for who advises a minister. */
final class InterestsText {
    /** Coalitions named before the others are counted. */
    private static final int NAMED = 6;

    static final int WIDTH = 120;

    private final InterestsAnswer a;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private InterestsText(InterestsAnswer answer, Language language) {
        a = answer;
        this.language = language;
    }

    static String of(InterestsAnswer answer, Language language) {
        InterestsText text = new InterestsText(answer, language);
        text.head();
        text.gains();
        text.objections();
        text.game();
        text.contributions();
        text.line("");
        text.out.append(AccessionText.of(answer, language));
        text.shortages();
        return text.out.toString();
    }

    /** Coalitions as "Armenia, Belarus and Russia". */
    private String names(CoalitionSet coalition) {
        List<String> names = coalition.players().mapToObj(a::name).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : text("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private void head() {
        line(a.file().title());
        if (!a.file().question().isEmpty()) {
            line(a.file().question());
        }
        line(language.text(
                "summary.head",
                a.file().study().title(),
                Units.of(a.file().study(), language).money()));
        line("");
        said("question");
        line(treatment(a.treatment(), language));
        said("treated", a.scenario().payments().key(), a.scenario().paymentsOn().key());
        line("");
    }

    static String treatment(Treatment t, Language language) {
        return language.text(
                "interests.treatment",
                language.text(t.outsiders() == Outsiders.CUT ? "interests.cut" : "interests.third-country"),
                t.bands() == Bands.FREE
                        ? language.text("interests.free", language.number(Display.percent(t.openLinks())))
                        : language.text("interests.renormalised"),
                language.text(t.fixedUseScales() ? "interests.scaled" : "interests.fixed"));
    }

    private void gains() {
        if (a.referenceName() != null) {
            table(
                    text("gain-over-reference", String.valueOf(a.referenceName())),
                    solution -> solution::gainOverReference);
        }
        table(text("gain-over-alone"), solution -> r -> {
            Double alone = a.standAlone(r);
            return alone == null || alone <= 0 ? null : (Double) (solution.livingStandards()[r] / alone - 1);
        });
        if (a.referenceName() == null) {
            table(text("gain-over-base"), solution -> r -> solution.livingStandards()[r] - 1);
        }
        ConceptSolution exchange = a.solutions().get(Concept.EQUIVALENT_EXCHANGE);
        if (exchange != null && exchange.exchange() != null) {
            said("pooled");
            BargainingText.exchange(a.economy(), exchange.exchange(), language).forEach(this::line);
        }
        a.without().forEach((concept, why) -> line(concept.key() + ": " + why + "."));
        String never = IntStream.range(0, a.members())
                .filter(r -> a.standAlone(r) == null)
                .mapToObj(a::name)
                .collect(Collectors.joining(", "));
        if (!never.isEmpty()) {
            said("cannot-live", never);
        }
        line("");
    }

    /** What each member gains under each concept. */
    private interface GainOf {
        IntFunction<@Nullable Double> of(ConceptSolution solution);
    }

    private void table(String title, GainOf gain) {
        line(title + ":");
        List<String> header = new ArrayList<>(List.of(""));
        IntStream.range(0, a.members()).mapToObj(a::name).forEach(header::add);
        header.add(text("head.union"));
        List<List<String>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            List<String> row = new ArrayList<>(List.of(solution.concept().key()));
            IntFunction<@Nullable Double> of = gain.of(solution);
            double now = 0;
            double before = 0;
            for (int r = 0; r < a.members(); r++) {
                Double g = of.apply(r);
                row.add(g == null ? "–" : percentChange(g));
                double money = a.economy().household(r) * solution.livingStandards()[r];
                now += money;
                before += g == null ? Double.NaN : money / (1 + g);
            }
            row.add(Double.isNaN(before) || before <= 0 ? "–" : percentChange(now / before - 1));
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
    }

    private void objections() {
        said("objections");
        List<List<String>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            Objections objections = solution.objections();
            int blocking = objections.blocking().size();
            Objection worst = objections.worst();
            rows.add(List.of(
                    solution.concept().key(),
                    worst == null ? "–" : names(worst.coalition()),
                    worst == null ? "–" : gain(worst.gain()),
                    blocking == 0
                            ? text(objections.unblocked() ? "nobody" : "nobody-found")
                            : text(
                                    "groups",
                                    Integer.toString(blocking),
                                    Integer.toString(objections.all().size()))));
        }
        out.append(TextTable.of(List.of("", text("closest"), text("gain-by-leaving"), text("would-leave")), rows));
        said("objections-about");
        line("");
    }

    private String gain(double gain) {
        return Double.isInfinite(gain) ? text("from-nothing") : percentChange(gain);
    }

    private void game() {
        said("game");
        CoalitionValue all = a.value(CoalitionSet.all(a.members()));
        line(text("worth", all.value() == null ? "–" : number(all.value())) + " " + coreText());
        Allocation shapley = a.shapley().orNull();
        Nucleolus nucleolus = a.nucleolus().orNull();
        ConceptSolution inUse = a.solutions().get(a.scenario().interests().concept());
        List<String> header = new ArrayList<>(List.of("", text("alone"), text("shapley"), text("nucleolus")));
        if (inUse != null) {
            header.addAll(List.of(text("has-under", inUse.concept().key()), text("to-shapley"), text("to-nucleolus")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            Double alone = a.value(CoalitionSet.of(r)).value();
            List<String> row = new ArrayList<>(List.of(
                    a.name(r),
                    alone == null ? "–" : number(alone),
                    shapley == null ? "–" : number(shapley.amount(r)),
                    nucleolus == null ? "–" : number(nucleolus.allocation().amount(r))));
            if (inUse != null) {
                row.add(number(a.economy().household(r) * inUse.livingStandards()[r]));
                row.add(shapley == null ? "–" : change(a.transfer(inUse, shapley, r)));
                row.add(nucleolus == null ? "–" : change(a.transfer(inUse, nucleolus.allocation(), r)));
            }
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
        if (shapley == null) {
            said("no-shapley", String.valueOf(a.shapley().reason()));
        }
        if (nucleolus == null) {
            said("no-nucleolus", String.valueOf(a.nucleolus().reason()));
        } else if (nucleolus.kind() == Nucleolus.Kind.PRENUCLEOLUS) {
            said("prenucleolus");
        }
        if (inUse != null && shapley != null && all.value() != null) {
            double missing = all.value() - worth(inUse);
            if (missing > 1e-6 * all.value()) {
                said("paid-sums", change(missing), inUse.concept().key());
            }
        }
        line("");
    }

    private double worth(ConceptSolution solution) {
        Economy e = a.economy();
        double sum = 0;
        for (int r = 0; r < a.members(); r++) {
            sum += e.household(r) * solution.livingStandards()[r];
        }
        return sum;
    }

    private String coreText() {
        Core core = a.core().orNull();
        if (core == null) {
            return text("no-core", String.valueOf(a.core().reason()));
        }
        Double least = core.leastCoreValue();
        if (least == null) {
            return text("core");
        }
        return core.empty() ? text("core-empty", number(least)) : text("core-least", number(-least));
    }

    private void contributions() {
        said("contributions", a.scenario().interests().concept().key());
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            Contributions c = a.contributions().get(r);
            rows.add(List.of(
                    a.name(r),
                    c.own() == null ? "–" : number(c.own()),
                    change(c.received()),
                    change(c.net()),
                    change(c.gross()),
                    change(c.saldo())));
        }
        out.append(TextTable.of(
                List.of("", text("own"), text("received"), text("net"), text("gross"), text("saldo")), rows));
        said("contributions-about");
    }

    private String change(@Nullable Double value) {
        return value == null ? "–" : language.number(Display.change(value));
    }

    private String number(double value) {
        return language.number(Display.number(value));
    }

    private String percentChange(double fraction) {
        return language.number(Display.percentChange(fraction));
    }

    private void shortages() {
        List<CoalitionValue> unable =
                a.values().stream().filter(v -> !v.feasible()).toList();
        if (unable.isEmpty()) {
            return;
        }
        line("");
        said(
                "unable",
                Integer.toString(unable.size()),
                Integer.toString(a.values().size()));
        unable.stream().limit(NAMED).forEach(v -> line("  " + names(v.coalition()) + ": " + shortage(v) + "."));
        if (unable.size() > NAMED) {
            said("more-unable", Integer.toString(unable.size() - NAMED));
        }
        said("unable-about");
    }

    private String shortage(CoalitionValue value) {
        if (value.shortages().isEmpty()) {
            return text("something-else");
        }
        Shortage s = value.shortages().get(0);
        String more = value.shortages().size() == 1
                ? ""
                : text("more-needs", Integer.toString(value.shortages().size() - 1));
        return (s.isCurrency()
                        ? text("lacks-currency", a.name(s.member()), number(s.amount()))
                        : text(
                                "lacks",
                                a.name(s.member()),
                                number(s.amount()),
                                a.economy().products().get(s.product()).name(),
                                number(s.need())))
                + more;
    }

    private String text(String key, String... values) {
        return language.text("interests." + key, values);
    }

    private void said(String key, String... values) {
        line(text(key, values));
    }

    private void line(String text) {
        String indent = text.startsWith("  ") ? "  " : "";
        Wrapped.lines(text.substring(indent.length()), indent, WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }
}
