package org.isim.app.family;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.isim.app.results.CsvTables;
import org.isim.app.results.Display;
import org.isim.app.results.Gains;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Indicator;
import org.isim.app.results.Json;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Family;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The scenarios of a family solved one after another, each starting from the one before, and what is said of them. */
public final class FamilyRun {
    private static final String UNION = "union";
    private static final String FRACTION = "fraction";

    private final ScenarioFile file;
    private final Family family;
    private final List<Line> lines = new ArrayList<>();
    private final List<SolvedScenario> solved = new ArrayList<>();

    /** Whose gains are followed: of a member, or where that is null of the union. */
    private record Line(@Nullable Label member) {
        String code() {
            return member == null ? UNION : member.code();
        }

        String name() {
            return member == null ? "Union" : member.name();
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
     * @param progress is told how many are being worked on, of how many
     */
    public static FamilyRun of(
            ScenarioFile file, Family family, ScenarioRunner runner, BiConsumer<Integer, Integer> progress) {
        FamilyRun run = new FamilyRun(file, family);
        SolvedScenario near = null;
        for (Family.Variant variant : family.variants()) {
            progress.accept(run.solved.size() + 1, family.variants().size());
            near = runner.solve(variant.file(), near);
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

    /** Text by file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("family.txt", text());
        files.put("family.csv", csv());
        files.put(
                "family.html",
                HtmlPage.of(
                        FamilyRun.class,
                        Map.of(
                                "title", HtmlPage.escaped(file.title()),
                                "key", HtmlPage.escaped(family.key()),
                                "text", HtmlPage.escaped(text()),
                                "data", HtmlPage.script(data()))));
        return files;
    }

    /** A table of the gains by value, lines that end. */
    public String text() {
        List<String> header = new ArrayList<>(List.of(family.key()));
        lines.forEach(line -> header.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < solved.size(); n++) {
            List<String> row = new ArrayList<>(List.of(value(n)));
            for (Line line : lines) {
                Double gain = gain(n, line);
                String none = solved.get(n).plan() == null ? solved.get(n).status() : "–";
                row.add(gain == null ? none : Display.percentChange(gain));
            }
            rows.add(row);
        }
        return "Gain over " + measure() + ", by " + family.key() + ":\n" + TextTable.of(header, rows);
    }

    /** Whether every value is measured against a reference. */
    private boolean againstReference() {
        return solved.stream().allMatch(one -> one.plan() == null || one.reference() != null);
    }

    private String measure() {
        return againstReference() ? "the reference" : "the base year";
    }

    /** The n-th gain; null where there is no plan or the member is not in its union. */
    private @Nullable Double gain(int n, Line line) {
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

    private Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = Json.object();
        data.put("key", family.key());
        data.put("measure", measure());
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < solved.size(); n++) {
            labels.add(value(n));
        }
        data.put("values", labels);
        List<Map<String, @Nullable Object>> drawn = new ArrayList<>();
        for (Line line : lines) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("name", line.name());
            List<@Nullable Double> gains = new ArrayList<>();
            for (int n = 0; n < solved.size(); n++) {
                Double gain = gain(n, line);
                gains.add(gain == null ? null : (Double) (100 * gain));
            }
            one.put("gains", gains);
            drawn.add(one);
        }
        data.put("lines", drawn);
        return data;
    }
}
