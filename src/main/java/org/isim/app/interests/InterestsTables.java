package org.isim.app.interests;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.isim.app.input.Numbers;
import org.isim.app.results.CsvTables;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Joining;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Shortage;
import org.isim.model.games.Allocation;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Nucleolus;
import org.jspecify.annotations.Nullable;

/** The answer as long tables, a unit in every row. */
final class InterestsTables {
    private static final String RATIO = "ratio to base year";

    private final InterestsAnswer a;
    private final String money;

    InterestsTables(InterestsAnswer answer) {
        a = answer;
        money = answer.file().study().moneyUnit();
    }

    /** Every coalition: what it is worth, how its members live, what it lacks, what it would gain by leaving each solution. */
    String coalitions() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("coalition", "quantity", "of", "unit", "value");
        for (CoalitionValue value : a.values()) {
            String name = name(value.coalition());
            csv.writeRecord(name, "value", "", money, text(value.value()));
            value.coalition()
                    .players()
                    .forEach(r ->
                            csv.writeRecord(name, "livingStandard", a.code(r), RATIO, text(value.livingStandard(r))));
            for (Shortage s : value.shortages()) {
                String of = a.code(s.member()) + " "
                        + (s.isCurrency()
                                ? "foreign currency"
                                : a.economy().products().get(s.product()).code());
                csv.writeRecord(name, "shortage", of, money, text(s.amount()));
            }
        }
        for (ConceptSolution solution : a.solutions().values()) {
            for (Objection objection : solution.objections().all()) {
                csv.writeRecord(
                        name(objection.coalition()),
                        "gainByLeaving",
                        solution.concept().key(),
                        "share of living standard",
                        text(objection.gain()));
            }
        }
        return out.toString();
    }

    /** Every solution by member, with what it takes to get from it to the values of the money game. */
    String solutions() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("solution", "member", "quantity", "unit", "value");
        Allocation shapley = a.shapley().orNull();
        Nucleolus nucleolus = a.nucleolus().orNull();
        for (int r = 0; r < a.members(); r++) {
            csv.writeRecord("stand-alone", a.code(r), "livingStandard", RATIO, text(a.standAlone(r)));
            csv.writeRecord("shapley", a.code(r), "consumption", money, shapley == null ? "" : text(shapley.amount(r)));
            csv.writeRecord(
                    "nucleolus",
                    a.code(r),
                    "consumption",
                    money,
                    nucleolus == null ? "" : text(nucleolus.allocation().amount(r)));
        }
        for (ConceptSolution s : a.solutions().values()) {
            String key = s.concept().key();
            for (int r = 0; r < a.members(); r++) {
                double z = s.livingStandards()[r];
                csv.writeRecord(key, a.code(r), "livingStandard", RATIO, text(z));
                csv.writeRecord(key, a.code(r), "budgetBalance", money, text(s.budgetBalance()[r]));
                csv.writeRecord(key, a.code(r), "gainOverReference", "fraction", text(s.gainOverReference(r)));
                csv.writeRecord(
                        key,
                        a.code(r),
                        "consumption",
                        money,
                        text(z * a.economy().household(r)));
                if (shapley != null) {
                    csv.writeRecord(key, a.code(r), "transferToShapley", money, text(a.transfer(s, shapley, r)));
                }
                if (nucleolus != null) {
                    csv.writeRecord(
                            key,
                            a.code(r),
                            "transferToNucleolus",
                            money,
                            text(a.transfer(s, nucleolus.allocation(), r)));
                }
            }
        }
        return out.toString();
    }

    /** The steps of the accession asked for. */
    String accession() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("step", "member", "quantity", "unit", "value");
        for (int n = 0; n < a.joining().size(); n++) {
            Joining step = a.joining().get(n);
            String at = Integer.toString(n + 1);
            String member = a.code(step.member());
            csv.writeRecord(at, member, "added", money, text(step.added()));
            csv.writeRecord(at, member, "gained", money, text(step.gained()));
            csv.writeRecord(at, member, "othersGained", money, text(step.others()));
        }
        return out.toString();
    }

    /** The name of the files of a frontier. */
    static String file(InterestsAnswer a, InterestsAnswer.FrontierAnswer frontier) {
        return Arrays.stream(frontier.members()).mapToObj(a::code).collect(Collectors.joining("-", "frontier-", ""));
    }

    /** The points of a frontier, then the solutions. */
    String frontier(InterestsAnswer.FrontierAnswer frontier) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("point", "member", "quantity", "unit", "value");
        for (int n = 0; n < frontier.points().size(); n++) {
            point(csv, Integer.toString(n + 1), frontier.points().get(n));
        }
        a.solutions().values().forEach(s -> point(csv, s.concept().key(), s.livingStandards()));
        return out.toString();
    }

    private void point(CsvWriter csv, String point, double[] z) {
        for (int r = 0; r < a.members(); r++) {
            csv.writeRecord(point, a.code(r), "livingStandard", RATIO, text(z[r]));
        }
    }

    private String name(CoalitionSet coalition) {
        return coalition.players().mapToObj(a::code).collect(Collectors.joining("+"));
    }

    private static String text(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? "" : Numbers.write(value);
    }
}
