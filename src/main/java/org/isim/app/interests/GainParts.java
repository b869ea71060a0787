package org.isim.app.interests;

import static org.isim.app.interests.Said.numberCell;
import static org.isim.app.interests.Said.percentCell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.isim.app.interests.Part.Cell;
import org.isim.app.language.Language;
import org.isim.app.results.BargainingText;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Objections;
import org.isim.model.coalition.Shortage;
import org.isim.model.games.Core;
import org.isim.model.scenario.Concept;
import org.jspecify.annotations.Nullable;

/** What members gain under each concept, who would do better without the others, and who cannot live by itself. */
final class GainParts {
    /** Coalitions named before the others are counted. */
    private static final int NAMED = 6;

    private static final int LISTED = 20;

    private final InterestsAnswer a;
    private final Said said;

    GainParts(Said said) {
        a = said.a();
        this.said = said;
    }

    /** Gains of each member under each concept. */
    List<Part> gains() {
        List<Part> parts = new ArrayList<>();
        if (a.referenceName() != null) {
            parts.add(table(
                    said.text("gain-over-reference", a.referenceName()), solution -> solution::gainOverReference));
        }
        parts.add(table(said.text("gain-over-alone"), solution -> r -> overAlone(solution, r)));
        if (a.referenceName() == null) {
            parts.add(table(said.text("gain-over-base"), solution -> r -> solution.livingStandards()[r] - 1));
        }
        return parts;
    }

    /** z over that alone less 1; null where it has nothing alone. */
    @Nullable
    Double overAlone(ConceptSolution solution, int r) {
        Double alone = a.standAlone(r);
        return alone == null || alone <= 0 ? null : (Double) (solution.livingStandards()[r] / alone - 1);
    }

    private interface GainOf {
        IntFunction<@Nullable Double> of(ConceptSolution solution);
    }

    private Part table(String title, GainOf gain) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(said.members());
        header.add(said.text("head.union"));
        List<List<Cell>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(solution.concept().key())));
            IntFunction<@Nullable Double> of = gain.of(solution);
            double now = 0;
            double before = 0;
            for (int r = 0; r < a.members(); r++) {
                Double g = of.apply(r);
                row.add(percentCell(g));
                double money = a.economy().household(r) * solution.livingStandards()[r];
                now += money;
                before += g == null ? Double.NaN : money / (1 + g);
            }
            row.add(Double.isNaN(before) || before <= 0 ? Cell.nothing() : percentCell(now / before - 1));
            rows.add(row);
        }
        return new Part(List.of(title + ":"), header, rows, List.of());
    }

    /** What is known of equilibria, which concepts have no plan and who cannot live alone. */
    Part notes() {
        List<String> lines = new ArrayList<>();
        ConceptSolution exchange = a.solutions().get(Concept.EQUIVALENT_EXCHANGE);
        if (exchange != null && exchange.exchange() != null) {
            lines.add(said.text("pooled"));
            lines.addAll(BargainingText.exchange(a.economy(), exchange.exchange(), said.language()));
        }
        a.without().forEach(concept -> lines.add(concept.key() + ": " + said.without(concept) + "."));
        if (!cannotLive().isEmpty()) {
            lines.add(said.text("cannot-live", String.join(", ", cannotLive())));
        }
        return Part.ofLines(lines);
    }

    List<String> cannotLive() {
        return IntStream.range(0, a.members())
                .filter(r -> a.standAlone(r) == null)
                .mapToObj(a::name)
                .toList();
    }

    /** The group closest to leaving, concept by concept. */
    Part objections() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            Objections objections = solution.objections();
            int blocking = objections.blocking().size();
            Objection worst = objections.worst();
            rows.add(List.of(
                    Cell.text(solution.concept().key()),
                    worst == null ? Cell.nothing() : Cell.text(said.names(worst.coalition())),
                    said.gainCell(worst),
                    Cell.text(
                            blocking == 0
                                    ? said.text(objections.unblocked() ? "nobody" : "nobody-found")
                                    : said.text(
                                            "groups",
                                            Integer.toString(blocking),
                                            Integer.toString(objections.all().size())))));
        }
        return new Part(
                List.of(said.text("objections")),
                List.of("", said.text("closest"), said.text("gain-by-leaving"), said.text("would-leave")),
                rows,
                List.of(said.text("objections-about")));
    }

    /** Every group that would leave a solution, or the first of them. */
    Part blocking(ConceptSolution solution) {
        List<Objection> all = solution.objections().blocking();
        List<List<Cell>> rows = all.stream()
                .limit(LISTED)
                .map(objection -> List.of(Cell.text(said.names(objection.coalition())), said.gainCell(objection)))
                .toList();
        return all.isEmpty()
                ? Part.ofLines(List.of())
                : new Part(
                        List.of(said.text("blocking", solution.concept().key())),
                        List.of(said.text("group"), said.text("gain-by-leaving")),
                        rows,
                        all.size() > LISTED
                                ? List.of(said.text("more-unable", Integer.toString(all.size() - LISTED))
                                        .strip())
                                : List.of());
    }

    /** Groups that cannot meet their needs, and what they lack. */
    Part shortages() {
        List<CoalitionValue> unable =
                a.values().stream().filter(v -> !v.feasible()).toList();
        if (unable.isEmpty()) {
            return Part.ofLines(List.of());
        }
        List<String> lines = new ArrayList<>();
        lines.add(said.text(
                "unable",
                Integer.toString(unable.size()),
                Integer.toString(a.values().size())));
        unable.stream()
                .limit(NAMED)
                .forEach(v -> lines.add("  " + said.names(v.coalition()) + ": " + shortage(v) + "."));
        if (unable.size() > NAMED) {
            lines.add(said.text("more-unable", Integer.toString(unable.size() - NAMED)));
        }
        lines.add(said.text("unable-about"));
        return Part.ofLines(lines);
    }

    private String shortage(CoalitionValue value) {
        if (value.shortages().isEmpty()) {
            return said.text("something-else");
        }
        Shortage s = value.shortages().get(0);
        String more = value.shortages().size() == 1
                ? ""
                : said.text("more-needs", Integer.toString(value.shortages().size() - 1));
        return (s.isCurrency()
                        ? said.text("lacks-currency", a.name(s.member()), said.number(s.amount()))
                        : said.text(
                                "lacks",
                                a.name(s.member()),
                                said.number(s.amount()),
                                a.economy().products().get(s.product()).name(),
                                said.number(s.need())))
                + more;
    }

    /** Treatments side by side, under the concept of the scenario: they change the answer. */
    static Part treatments(List<InterestsAnswer> answers, Language language) {
        Said first = new Said(answers.get(0), language);
        List<String> header = new ArrayList<>(List.of(first.text("head.treatment")));
        IntStream.range(0, first.a().members()).mapToObj(first.a()::code).forEach(header::add);
        for (String key : List.of("head.worth", "head.core", "would-leave", "closest", "head.by", "head.cannot-live")) {
            header.add(first.text(key));
        }
        return new Part(
                List.of(first.text("treatments", first.concept())),
                header,
                answers.stream()
                        .map(a -> new GainParts(new Said(a, language)).treatment())
                        .toList(),
                List.of());
    }

    private List<Cell> treatment() {
        ConceptSolution solution = said.inUse();
        List<Cell> row = new ArrayList<>(List.of(Cell.text(
                a.treatment().outsiders().key() + ", " + a.treatment().bands().key())));
        for (int r = 0; r < a.members(); r++) {
            row.add(solution == null ? Cell.nothing() : percentCell(overAlone(solution, r)));
        }
        row.add(numberCell(said.all().value()));
        Core core = a.core().orNull();
        row.add(
                core == null
                        ? Cell.nothing()
                        : Cell.text(said.text(core.empty() ? "head.core-empty" : "head.core-not-empty")));
        Objection worst = solution == null ? null : solution.objections().worst();
        row.add(
                solution == null
                        ? Cell.nothing()
                        : count(solution.objections().blocking().size()));
        row.add(worst == null ? Cell.nothing() : Cell.text(a.game().name(worst.coalition())));
        row.add(worst == null || Double.isInfinite(worst.gain()) ? Cell.nothing() : percentCell(worst.gain()));
        row.add(count(a.values().stream().filter(v -> !v.feasible()).count()));
        return row;
    }

    private static Cell count(long n) {
        return new Cell(Long.toString(n), (double) n, false);
    }
}
