package org.isim.app.family;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.isim.app.language.Language;
import org.isim.app.results.CsvTables;
import org.isim.app.results.Display;
import org.isim.app.results.Gains;
import org.isim.app.results.Indicator;
import org.isim.app.results.Json;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Axis;
import org.isim.app.scenario.Family;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The scenarios of a family solved one after another, each starting from the one before, and what is said of them. */
public final class FamilyRun {
    /** Its page. */
    public static final String FILE = "family.html";

    private static final String UNION = "union";
    private static final String FRACTION = "fraction";

    private final ScenarioFile file;
    private final Family family;
    private final List<Line> lines = new ArrayList<>();
    private final List<SolvedScenario> solved = new ArrayList<>();

    /** Whose gains are followed: of a member, or where that is null of the union. */
    record Line(@Nullable Label member) {
        String code() {
            return member == null ? UNION : member.code();
        }

        String name(Language language) {
            return member == null ? language.text("union") : member.name();
        }

        /** The member in a plan's union, -1 where it is not in it. */
        int in(Plan plan) {
            return member == null ? -1 : plan.economy().member(member.code());
        }
    }

    private FamilyRun(ScenarioFile file, Family family) {
        this.file = file;
        this.family = family;
        // unions may differ between values: whoever is in one of them, in the order of the study
        file.study().economy().members().stream()
                .filter(member -> family.variants().stream()
                        .anyMatch(v -> v.file().economy().member(member.code()) >= 0))
                .forEach(member -> lines.add(new Line(member)));
        lines.add(new Line(null));
    }

    /**
     * Solves a family.
     *
     * @param asWritten the file as it stands, which the first of them starts from
     * @param progress is told how many are being worked on, of how many
     */
    public static FamilyRun of(
            SolvedScenario asWritten, Family family, ScenarioRunner runner, BiConsumer<Integer, Integer> progress) {
        FamilyRun run = new FamilyRun(asWritten.file(), family);
        ScenarioRunner plans = runner.plansOnly();
        SolvedScenario near = asWritten;
        for (Family.Variant variant : family.variants()) {
            progress.accept(run.solved.size() + 1, family.variants().size());
            near = plans.solve(variant.file(), near);
            run.solved.add(near);
        }
        return run;
    }

    /** 5 where the time limit was reached, 1 where a solver failed; a value without a plan is an answer. */
    public int exitCode() {
        return solved.stream()
                .mapToInt(SolvedScenario::exitCode)
                .filter(code -> code == 1 || code == 5)
                .max()
                .orElse(0);
    }

    /**
     * Text by file name.
     *
     * @param report whether a report of the file as it stands is beside them
     */
    public Map<String, String> files(Language language, boolean report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("family.txt", text(language));
        files.put("family.csv", csv());
        files.put(FILE, FamilyPage.of(this, file, language, report));
        return files;
    }

    /** The path of the value that differs. */
    public String key() {
        return family.key();
    }

    /** A table of the gains by value, lines that end. */
    public String text(Language language) {
        List<String> header = new ArrayList<>(List.of(family.key()));
        lines.forEach(line -> header.add(line.name(language)));
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < solved.size(); n++) {
            List<String> row = new ArrayList<>(List.of(value(n)));
            for (Line line : lines) {
                Double gain = gain(n, line);
                row.add(gain == null ? none(n, language) : language.number(Display.percentChange(gain)));
            }
            rows.add(row);
        }
        return title(language) + "\n" + TextTable.of(header, rows);
    }

    /** What the gains are over, and by what. */
    String title(Language language) {
        return language.text(againstReference() ? "family.over-reference" : "family.over-base", family.key());
    }

    /** Whose gains are followed, that of the union last. */
    List<Line> lines() {
        return lines;
    }

    /** The values as written. */
    List<String> values() {
        return family.variants().stream().map(Family.Variant::value).toList();
    }

    /** Where they stand on a line; null where they are not all numbers. */
    @Nullable
    Axis axis() {
        return family.axis();
    }

    /** How many values leave no plan. */
    long withoutPlan() {
        return solved.stream().filter(one -> one.plan() == null).count();
    }

    /** What stands where there is no gain. */
    String none(int n, Language language) {
        return solved.get(n).plan() == null
                ? language.text("status." + solved.get(n).status())
                : "–";
    }

    /** Whether every value is measured against a reference. */
    private boolean againstReference() {
        return solved.stream().allMatch(one -> one.plan() == null || one.reference() != null);
    }

    private String measure() {
        return againstReference() ? "the reference" : "the base year";
    }

    /** The n-th gain; null where there is no plan or the member is not in its union. */
    @Nullable
    Double gain(int n, Line line) {
        SolvedScenario one = solved.get(n);
        Plan plan = one.plan();
        if (plan == null) {
            return null;
        }
        int r = line.in(plan);
        if (line.member() == null) {
            return againstReference()
                    ? Gains.ofUnionOverReference(plan, one.reference())
                    : (Double) Gains.ofUnionOverBaseYear(plan);
        }
        if (r < 0) {
            return null;
        }
        return againstReference()
                ? Gains.overReference(plan, one.reference(), r)
                : (Double) Gains.overBaseYear(plan, r);
    }

    private String value(int n) {
        return family.variants().get(n).value();
    }

    /** The summary for programs. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("key", family.key());
        json.put("gainsOver", measure());
        List<Map<String, @Nullable Object>> values = new ArrayList<>();
        for (int n = 0; n < solved.size(); n++) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("value", value(n));
            one.put("status", solved.get(n).status());
            Map<String, @Nullable Object> gains = Json.object();
            int at = n;
            lines.forEach(line -> gains.put(line.code(), gain(at, line)));
            one.put("gains", gains);
            values.add(one);
        }
        json.put("values", values);
        return json;
    }

    private String csv() {
        StringWriter out = new StringWriter();
        var csv = CsvTables.writer(out);
        csv.writeRecord("key", "value", "status", "member", "indicator", "unit", "level");
        Units units = Units.of(file.study());
        for (int n = 0; n < solved.size(); n++) {
            Plan plan = solved.get(n).plan();
            String status = solved.get(n).status();
            for (Line line : lines) {
                Double gain = gain(n, line);
                String over = againstReference() ? "gainOverReference" : "gainOverBaseYear";
                csv.writeRecord(
                        family.key(),
                        value(n),
                        status,
                        line.code(),
                        over,
                        FRACTION,
                        gain == null ? "" : CsvTables.number(gain));
                if (plan != null && line.in(plan) >= 0) {
                    MemberAccounts accounts = MemberAccounts.ofPlan(plan, line.in(plan));
                    for (Indicator indicator : Indicator.values()) {
                        csv.writeRecord(
                                family.key(),
                                value(n),
                                status,
                                line.code(),
                                indicator.key(),
                                indicator.unit(units),
                                CsvTables.number(indicator.of(accounts)));
                    }
                }
            }
        }
        return out.toString();
    }
}
