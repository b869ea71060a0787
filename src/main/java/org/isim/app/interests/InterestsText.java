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
import org.isim.app.results.Wrapped;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Objections;
import org.isim.model.coalition.Shortage;
import org.isim.model.economy.Economy;
import org.isim.model.games.Accession;
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

    private static final int WIDTH = 120;
    private static final String[] PLACES = {"first", "second", "third"};

    private final InterestsAnswer a;
    private final StringBuilder out = new StringBuilder();

    private InterestsText(InterestsAnswer answer) {
        a = answer;
    }

    static String of(InterestsAnswer answer) {
        InterestsText text = new InterestsText(answer);
        text.head();
        text.gains();
        text.objections();
        text.game();
        text.contributions();
        text.accession();
        text.shortages();
        return text.out.toString();
    }

    /** Coalitions as "Armenia, Belarus and Russia". */
    private String names(CoalitionSet coalition) {
        List<String> names = coalition.players().mapToObj(a::name).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private void head() {
        line(a.file().title());
        if (!a.file().question().isEmpty()) {
            line(a.file().question());
        }
        line(a.file().study().title() + "; money in " + a.file().study().moneyUnit() + " a year at base prices.");
        line("");
        line("Is the union in each member's interest, and would a group of members do better alone?");
        line(treatment(a.treatment()));
        line("The union is treated as its coalitions are, so its numbers are not those of isim run. Payments "
                + a.scenario().payments().key() + ", on "
                + a.scenario().paymentsOn().key() + ".");
        line("");
    }

    static String treatment(Treatment t) {
        String outside = t.outsiders() == Outsiders.CUT
                ? "Coalitions trade nothing with other members"
                : "Coalitions trade with other members as with third countries";
        String bands = t.bands() == Bands.FREE
                ? "; no supplier has a least share, and each may win " + Display.percent(t.openLinks())
                        + " of absorption beyond its band"
                : "; suppliers' shares are held as in the room, those of missing members spread over the others";
        return outside + bands + "; government, investment and stocks "
                + (t.fixedUseScales() ? "scale with the living standard." : "are those of the base year.");
    }

    private void gains() {
        if (a.referenceName() != null) {
            table(
                    "Gain over the reference (" + a.referenceName() + ", same treatment and concept)",
                    solution -> solution::gainOverReference);
        }
        table("Gain over standing alone", solution -> r -> {
            Double alone = a.standAlone(r);
            return alone == null || alone <= 0 ? null : (Double) (solution.livingStandards()[r] / alone - 1);
        });
        if (a.referenceName() == null) {
            table("Gain over the base year", solution -> r -> solution.livingStandards()[r] - 1);
        }
        ConceptSolution exchange = a.solutions().get(Concept.EQUIVALENT_EXCHANGE);
        if (exchange != null && exchange.exchange() != null) {
            line("Equivalent exchange is solved, and compared with coalitions, under pooled payments.");
            BargainingText.exchange(a.economy(), exchange.exchange(), Language.EN)
                    .forEach(this::line);
        }
        a.without().forEach((concept, why) -> line(concept.key() + ": " + why + "."));
        String never = IntStream.range(0, a.members())
                .filter(r -> a.standAlone(r) == null)
                .mapToObj(a::name)
                .collect(Collectors.joining(", "));
        if (!never.isEmpty()) {
            line("Cannot live alone: " + never + " (see below).");
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
        header.add("union");
        List<List<String>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            List<String> row = new ArrayList<>(List.of(solution.concept().key()));
            IntFunction<@Nullable Double> of = gain.of(solution);
            double now = 0;
            double before = 0;
            for (int r = 0; r < a.members(); r++) {
                Double g = of.apply(r);
                row.add(g == null ? "–" : Display.percentChange(g));
                double money = a.economy().household(r) * solution.livingStandards()[r];
                now += money;
                before += g == null ? Double.NaN : money / (1 + g);
            }
            row.add(Double.isNaN(before) || before <= 0 ? "–" : Display.percentChange(now / before - 1));
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
    }

    private void objections() {
        line("Who would do better alone (the largest gain that every member of a group can have without the others):");
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
                            ? (objections.unblocked() ? "nobody: proved" : "nobody found")
                            : blocking + " of " + objections.all().size() + " groups"));
        }
        out.append(TextTable.of(List.of("", "closest to leaving", "gain by leaving", "would leave"), rows));
        line(
                "A group that would lose by leaving has a negative gain. No concept but equivalent exchange is bound to keep everyone in, and that only where outsiders are cut off and bands are free.");
        line("");
    }

    private static String gain(double gain) {
        return Double.isInfinite(gain) ? "from nothing" : Display.percentChange(gain);
    }

    private void game() {
        line("The union as a sum of money (a group is worth the consumption it can have, members paying each other):");
        CoalitionValue all = a.value(CoalitionSet.all(a.members()));
        line("Worth together: " + (all.value() == null ? "–" : Display.number(all.value())) + coreText());
        Allocation shapley = a.shapley().orNull();
        Nucleolus nucleolus = a.nucleolus().orNull();
        ConceptSolution inUse = a.solutions().get(a.scenario().interests().concept());
        List<String> header = new ArrayList<>(List.of("", "alone", "Shapley", "nucleolus"));
        if (inUse != null) {
            header.addAll(List.of("has under " + inUse.concept().key(), "paid to reach Shapley", "to reach nucleolus"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            Double alone = a.value(CoalitionSet.of(r)).value();
            List<String> row = new ArrayList<>(List.of(
                    a.name(r),
                    alone == null ? "–" : Display.number(alone),
                    shapley == null ? "–" : Display.number(shapley.amount(r)),
                    nucleolus == null
                            ? "–"
                            : Display.number(nucleolus.allocation().amount(r))));
            if (inUse != null) {
                row.add(Display.number(a.economy().household(r) * inUse.livingStandards()[r]));
                row.add(shapley == null ? "–" : Display.change(a.transfer(inUse, shapley, r)));
                row.add(nucleolus == null ? "–" : Display.change(a.transfer(inUse, nucleolus.allocation(), r)));
            }
            rows.add(row);
        }
        out.append(TextTable.of(header, rows));
        if (shapley == null) {
            line("No Shapley value: " + a.shapley().reason() + ".");
        }
        if (nucleolus == null) {
            line("No nucleolus: " + a.nucleolus().reason() + ".");
        } else if (nucleolus.kind() == Nucleolus.Kind.PRENUCLEOLUS) {
            line("The members alone are worth more than together, so the nucleolus is that over all allocations.");
        }
        if (inUse != null && shapley != null && all.value() != null) {
            double missing = all.value() - worth(inUse);
            if (missing > 1e-6 * all.value()) {
                line("What is paid sums to " + Display.change(missing)
                        + ": the most the union can consume in sum less what it consumes under "
                        + inUse.concept().key() + ".");
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
            return ". No core: " + a.core().reason() + ".";
        }
        Double least = core.leastCoreValue();
        if (least == null) {
            return ". The core is not empty.";
        }
        return core.empty()
                ? ". The core is empty: however it is shared, some group is worth " + Display.number(least)
                        + " more alone than it gets."
                : ". The core is not empty: it can be shared so that every group gets at least "
                        + Display.number(-least) + " more than alone.";
    }

    private void contributions() {
        line("Contributions under " + a.scenario().interests().concept().key() + ", in money:");
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            Contributions c = a.contributions().get(r);
            rows.add(List.of(
                    a.name(r),
                    c.own() == null ? "–" : Display.number(c.own()),
                    change(c.received()),
                    change(c.net()),
                    change(c.gross()),
                    change(c.saldo())));
        }
        out.append(TextTable.of(List.of("", "own", "received", "net, to others", "gross, to the sum", "saldo"), rows));
        line(
                "Own: consumption alone. Received: what the union adds to it. Net: what its membership adds to the others. Saldo: net less received.");
    }

    /** What a member adds to those who are there already, on average over the orders in which they joined. */
    private void accession() {
        @Nullable Double[][] averages = Accession.averages(a.game());
        line("");
        line(
                "What joining adds to the sum, by the place at which a member joins (averages over all orders; over the places they average to Shapley):");
        List<String> header = new ArrayList<>(List.of(""));
        IntStream.range(0, a.members())
                .mapToObj(k -> PLACES.length > k ? PLACES[k] : (k + 1) + "th")
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

    private static String change(@Nullable Double value) {
        return value == null ? "–" : Display.change(value);
    }

    private void shortages() {
        List<CoalitionValue> unable =
                a.values().stream().filter(v -> !v.feasible()).toList();
        if (unable.isEmpty()) {
            return;
        }
        line("");
        line("Groups that cannot meet the needs they must (government, investment, stocks, balance of payments), "
                + unable.size() + " of " + a.values().size() + ":");
        unable.stream().limit(NAMED).forEach(v -> line("  " + names(v.coalition()) + ": " + shortage(v) + "."));
        if (unable.size() > NAMED) {
            line("  and " + (unable.size() - NAMED) + " more (coalitions.csv).");
        }
        line(
                "More room for new suppliers (union: coalition-open-links) or needs that shrink with the living standard (coalition-fixed-uses: scaled) lets them be compared.");
    }

    private String shortage(CoalitionValue value) {
        if (value.shortages().isEmpty()) {
            return "something besides these needs keeps it from having a plan";
        }
        Shortage s = value.shortages().get(0);
        String more = value.shortages().size() == 1
                ? ""
                : ", and " + (value.shortages().size() - 1) + " more needs";
        return s.isCurrency()
                ? a.name(s.member()) + " earns " + Display.number(s.amount()) + " too little foreign currency" + more
                : a.name(s.member()) + " lacks " + Display.number(s.amount()) + " of "
                        + a.economy().products().get(s.product()).name() + " for its fixed uses of "
                        + Display.number(s.need()) + more;
    }

    private void line(String text) {
        String indent = text.startsWith("  ") ? "  " : "";
        Wrapped.lines(text.substring(indent.length()), indent, WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }
}
