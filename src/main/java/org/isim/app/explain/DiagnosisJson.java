package org.isim.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.results.StopText;
import org.isim.app.results.Units;
import org.isim.model.economy.Economy;
import org.isim.model.explain.Clash;
import org.isim.model.explain.Infeasibility;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.formulation.Formulation;
import org.isim.solver.Outcome;
import org.isim.solver.explain.Limit;
import org.isim.solver.explain.Ray;
import org.isim.solver.explain.Repair;
import org.jspecify.annotations.Nullable;

/** The machine-readable diagnosis; its names are a contract. */
public final class DiagnosisJson {
    private final ScenarioDiagnosis diagnosis;

    private DiagnosisJson(ScenarioDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    public static Map<String, @Nullable Object> of(ScenarioDiagnosis diagnosis) {
        return new DiagnosisJson(diagnosis).json();
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("status", diagnosis.status());
        json.put("scenario", diagnosis.file().id());
        json.put("study", diagnosis.file().study().content().name());
        json.put("kept", diagnosis.kept().stream().map(LimitFamily::key).toList());
        Infeasibility why = diagnosis.why();
        Formulation formulation = diagnosis.formulation();
        Body body = why == null || formulation == null ? null : new Body(formulation, why);
        json.put("keptConflict", why == null ? null : (Boolean) why.keptConflict());
        json.put("conflicts", body == null ? null : body.conflicts());
        json.put(
                "together",
                diagnosis.together().stream().map(DiagnosisJson::remedy).toList());
        json.put("least", body == null || why == null ? null : body.repair(why.least()));
        json.put("demandsKept", body == null || why == null ? null : body.repair(why.demandsKept()));
        json.put("ray", formulation == null ? null : ray(formulation, diagnosis.ray()));
        json.put("reason", reason());
        return json;
    }

    private @Nullable String reason() {
        if (diagnosis.formulation() == null) {
            return "the reference has no plan";
        }
        if (diagnosis.shortOfDisagreement() > 0) {
            return "no plan gives every member its disagreement point";
        }
        if (diagnosis.outcome() instanceof Outcome.Failed failed) {
            return failed.reason();
        }
        return diagnosis.outcome() instanceof Outcome.LimitReached limit
                ? StopText.of(limit, diagnosis.reached(), Language.EN)
                : null;
    }

    private static @Nullable Object ray(Formulation formulation, @Nullable Ray ray) {
        if (ray == null) {
            return null;
        }
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        double[] d = ray.direction();
        for (int j = 0; j < d.length; j++) {
            if (d[j] != 0) {
                Map<String, @Nullable Object> column = Json.object();
                column.put("column", formulation.problem().names().column(j));
                column.put("change", d[j]);
                column.put("meaning", formulation.columns().family(j).meaning());
                columns.add(column);
            }
        }
        return columns;
    }

    private static Map<String, @Nullable Object> remedy(Remedy remedy) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("key", remedy.lever().key());
        json.put("line", remedy.line());
        json.put(
                "origin",
                remedy.lever().origin().isEmpty() ? null : remedy.lever().origin());
        json.put("from", remedy.lever().now());
        json.put("to", remedy.value());
        json.put("change", remedy.change());
        LimitFamily family = remedy.family();
        json.put("family", family == null ? null : family.key());
        return json;
    }

    /** What an infeasible scenario has to say. */
    private final class Body {
        private final Infeasibility why;
        private final LimitWords words;
        private final Sentences sentences;
        private final Economy economy;

        Body(Formulation formulation, Infeasibility why) {
            this.why = why;
            economy = formulation.economy();
            words = new LimitWords(formulation, Units.of(diagnosis.file().study()), Language.EN);
            sentences = new Sentences(why, words);
        }

        List<Map<String, @Nullable Object>> conflicts() {
            List<Map<String, @Nullable Object>> conflicts = new ArrayList<>();
            for (int n = 0; n < why.clashes().size(); n++) {
                Clash clash = why.clashes().get(n);
                List<Remedy> remedies = diagnosis.remedies().get(n);
                Map<String, @Nullable Object> conflict = Json.object();
                conflict.put("sentence", sentences.headline(clash, remedies));
                conflict.put("irreducible", clash.conflict().irreducible());
                conflict.put("margin", clash.conflict().proof().margin());
                List<Map<String, @Nullable Object>> members = new ArrayList<>();
                clash.groups()
                        .forEach(group -> group.limits().forEach(limit -> {
                            Map<String, @Nullable Object> member = limit(limit);
                            member.put("aloneEnough", clash.alone().contains(limit));
                            members.add(member);
                        }));
                conflict.put("members", members);
                conflict.put(
                        "remedies", remedies.stream().map(DiagnosisJson::remedy).toList());
                conflicts.add(conflict);
            }
            return conflicts;
        }

        private Map<String, @Nullable Object> limit(Limit limit) {
            Meaning m = why.limits().meaning(limit);
            Map<String, @Nullable Object> json = Json.object();
            json.put("family", m.family().key());
            json.put("name", m.name());
            json.put(
                    "member",
                    m.member() < 0 ? null : economy.members().get(m.member()).code());
            json.put(
                    "product",
                    m.product() < 0 ? null : economy.products().get(m.product()).code());
            json.put("relation", m.atLeast() ? "at least" : "at most");
            json.put("value", m.value());
            json.put("unit", Units.of(diagnosis.file().study()).name(m.unit()));
            json.put("text", words.sentence(m));
            return json;
        }

        @Nullable
        Object repair(@Nullable Repair repair) {
            if (repair == null) {
                return null;
            }
            Map<String, @Nullable Object> json = Json.object();
            json.put("total", repair.total());
            List<Map<String, @Nullable Object>> moves = new ArrayList<>();
            for (Repair.Move move : repair.moves()) {
                Map<String, @Nullable Object> one = limit(move.limit());
                one.put("to", why.limits().valueAt(move.limit(), repair.point()));
                one.put("by", move.by());
                one.put(
                        "relative",
                        move.by() / move.limit().size(why.limits().formulation().problem()));
                moves.add(one);
            }
            json.put("moves", moves);
            return json;
        }
    }
}
