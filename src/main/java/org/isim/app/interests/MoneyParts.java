package org.isim.app.interests;

import static org.isim.app.interests.Said.changeCell;
import static org.isim.app.interests.Said.numberCell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.interests.Part.Cell;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Joining;
import org.isim.model.economy.Economy;
import org.isim.model.games.Accession;
import org.isim.model.games.Allocation;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Contributions;
import org.isim.model.games.Core;
import org.isim.model.games.Nucleolus;
import org.jspecify.annotations.Nullable;

/** The union as a sum of money: how it can be shared, what each member brings to it, what is paid. */
final class MoneyParts {
    /** Places that have a word of their own. */
    private static final int PLACES = 3;

    private final InterestsAnswer a;
    private final Said said;
    private final @Nullable Allocation shapley;
    private final @Nullable Nucleolus nucleolus;

    MoneyParts(Said said) {
        a = said.a();
        this.said = said;
        shapley = a.shapley().orNull();
        nucleolus = a.nucleolus().orNull();
    }

    /** Values of the game beside what the concept in use gives, and what is paid to get from there to them. */
    Part game() {
        CoalitionValue all = said.all();
        ConceptSolution inUse = said.inUse();
        List<String> header =
                new ArrayList<>(List.of("", said.text("alone"), said.text("shapley"), said.text("nucleolus")));
        if (inUse != null) {
            header.addAll(List.of(
                    said.text("has-under", said.concept()), said.text("to-shapley"), said.text("to-nucleolus")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(a.name(r)),
                    numberCell(a.value(CoalitionSet.of(r)).value()),
                    numberCell(shapley == null ? null : (Double) shapley.amount(r)),
                    numberCell(
                            nucleolus == null
                                    ? null
                                    : (Double) nucleolus.allocation().amount(r))));
            if (inUse != null) {
                row.add(numberCell(a.economy().household(r) * inUse.livingStandards()[r]));
                row.add(transfer(inUse, shapley, r));
                row.add(transfer(inUse, nucleolus == null ? null : nucleolus.allocation(), r));
            }
            rows.add(row);
        }
        String worth = said.text("worth", all.value() == null ? "–" : said.number(all.value())) + " " + core();
        return new Part(List.of(said.text("game"), worth), header, rows, about(inUse, all));
    }

    private List<String> about(@Nullable ConceptSolution inUse, CoalitionValue all) {
        List<String> lines = new ArrayList<>();
        if (shapley == null) {
            lines.add(said.text("no-shapley", said.reason(a.shapley())));
        }
        if (nucleolus == null) {
            lines.add(said.text("no-nucleolus", said.reason(a.nucleolus())));
        } else if (nucleolus.kind() == Nucleolus.Kind.PRENUCLEOLUS) {
            lines.add(said.text("prenucleolus"));
        }
        if (inUse != null && shapley != null && all.value() != null) {
            double missing = all.value() - worth(inUse);
            if (missing > 1e-6 * all.value()) {
                lines.add(said.text("paid-sums", said.change(missing), said.concept()));
            }
        }
        return lines;
    }

    private double worth(ConceptSolution solution) {
        Economy e = a.economy();
        double sum = 0;
        for (int r = 0; r < a.members(); r++) {
            sum += e.household(r) * solution.livingStandards()[r];
        }
        return sum;
    }

    /** Whether the sum can be shared so that no group would rather leave. */
    String core() {
        Core core = a.core().orNull();
        if (core == null) {
            return said.text("no-core", said.reason(a.core()));
        }
        Double least = core.leastCoreValue();
        if (least == null) {
            return said.text("core");
        }
        return core.empty()
                ? said.text("core-empty", said.number(least))
                : said.text("core-least", said.number(-least));
    }

    /** What is paid to get from every solution to the values of the game. */
    List<Part> transfers() {
        List<Part> parts = new ArrayList<>();
        if (shapley != null) {
            parts.add(transfers("transfers-shapley", shapley));
        }
        if (nucleolus != null) {
            parts.add(transfers("transfers-nucleolus", nucleolus.allocation()));
        }
        return parts;
    }

    private Part transfers(String title, Allocation to) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(said.members());
        List<List<Cell>> rows = new ArrayList<>();
        for (ConceptSolution solution : a.solutions().values()) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(solution.concept().key())));
            IntStream.range(0, a.members()).forEach(r -> row.add(transfer(solution, to, r)));
            rows.add(row);
        }
        return new Part(List.of(said.text(title)), header, rows, List.of());
    }

    private Cell transfer(ConceptSolution solution, @Nullable Allocation to, int r) {
        return changeCell(to == null ? null : (Double) a.transfer(solution, to, r));
    }

    Part contributions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            Contributions c = a.contributions().get(r);
            rows.add(List.of(
                    Cell.text(a.name(r)),
                    numberCell(c.own()),
                    changeCell(c.received()),
                    changeCell(c.net()),
                    changeCell(c.gross()),
                    changeCell(c.saldo())));
        }
        return new Part(
                List.of(said.text("contributions", said.concept())),
                List.of(
                        "",
                        said.text("own"),
                        said.text("received"),
                        said.text("net"),
                        said.text("gross"),
                        said.text("saldo")),
                rows,
                List.of(said.text("contributions-about")));
    }

    /** What joining brings, by place over all orders. */
    Part accession() {
        @Nullable Double[][] averages = Accession.averages(a.game());
        List<String> header = new ArrayList<>(List.of(""));
        IntStream.range(0, a.members())
                .mapToObj(k -> said.text(k < PLACES ? "place-" + (k + 1) : "place", Integer.toString(k + 1)))
                .forEach(header::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < a.members(); r++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(a.name(r))));
            for (@Nullable Double added : averages[r]) {
                row.add(changeCell(added));
            }
            rows.add(row);
        }
        return new Part(List.of(said.text("accession")), header, rows, List.of());
    }

    /** The same step by step, in the order asked for. */
    Part joining() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Joining step : a.joining()) {
            rows.add(List.of(
                    Cell.text(a.name(step.member())),
                    changeCell(step.added()),
                    changeCell(step.gained()),
                    changeCell(step.others())));
        }
        return rows.isEmpty()
                ? Part.ofLines(List.of())
                : new Part(
                        List.of(said.text("joining")),
                        List.of("", said.text("adds"), said.text("gained"), said.text("others")),
                        rows,
                        List.of(said.text("joining-about")));
    }
}
