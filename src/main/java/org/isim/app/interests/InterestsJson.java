package org.isim.app.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.isim.app.language.Language;
import org.isim.app.results.BargainingJson;
import org.isim.app.results.Json;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Joining;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Shortage;
import org.isim.model.games.Accession;
import org.isim.model.games.Allocation;
import org.isim.model.games.Answer;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Contributions;
import org.isim.model.games.Core;
import org.isim.model.games.Nucleolus;
import org.isim.model.scenario.Payments;
import org.jspecify.annotations.Nullable;

/** The machine-readable answer; its names are a contract. */
final class InterestsJson {
    private final InterestsAnswer a;

    private InterestsJson(InterestsAnswer answer) {
        a = answer;
    }

    static Map<String, @Nullable Object> of(InterestsAnswer answer) {
        return new InterestsJson(answer).json();
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("scenario", a.file().id());
        json.put("study", a.file().study().content().name());
        json.put("concept", a.scenario().interests().concept().key());
        json.put("reference", a.referenceName());
        json.put("treatment", treatment());
        json.put("standAlone", byMember(a::standAlone));
        json.put("coalitions", a.values().stream().map(this::coalition).toList());
        json.put("core", core());
        Allocation shapley = a.shapley().orNull();
        json.put("shapley", byMember(r -> shapley == null ? null : shapley.amount(r)));
        Nucleolus nucleolus = a.nucleolus().orNull();
        json.put(
                "nucleolus",
                byMember(r -> nucleolus == null ? null : nucleolus.allocation().amount(r)));
        json.put("reasons", reasons());
        json.put("contributions", byMember(r -> contributions(a.contributions().get(r))));
        @Nullable Double[][] added = Accession.averages(a.game());
        json.put("accession", byMember(r -> Arrays.asList(added[r])));
        if (!a.joining().isEmpty()) {
            json.put("accessionInOrder", a.joining().stream().map(this::joining).toList());
        }
        Map<String, @Nullable Object> solutions = Json.object();
        a.solutions().forEach((concept, solution) -> solutions.put(concept.key(), solution(solution)));
        a.without().forEach(concept -> solutions.put(concept.key(), null));
        json.put("solutions", solutions);
        return json;
    }

    private Map<String, @Nullable Object> treatment() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("outsiders", a.treatment().outsiders().key());
        json.put("payments", a.scenario().payments().key());
        json.put("coalitionBands", a.treatment().bands().key());
        json.put("coalitionOpenLinks", a.treatment().openLinks());
        json.put("coalitionFixedUses", a.treatment().fixedUseScales() ? "scaled" : "fixed");
        json.put("paymentsOn", a.scenario().paymentsOn().key());
        return json;
    }

    private Map<String, @Nullable Object> coalition(CoalitionValue value) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("members", codes(value.coalition()));
        json.put("feasible", value.feasible());
        json.put("value", value.value());
        Map<String, @Nullable Object> z = Json.object();
        value.coalition().players().forEach(r -> z.put(a.code(r), value.livingStandard(r)));
        json.put("livingStandard", z);
        if (!value.feasible()) {
            json.put("shortages", value.shortages().stream().map(this::shortage).toList());
        }
        return json;
    }

    private Map<String, @Nullable Object> joining(Joining step) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("member", a.code(step.member()));
        json.put("added", step.added());
        json.put("gained", step.gained());
        json.put("othersGained", step.others());
        return json;
    }

    private Map<String, @Nullable Object> shortage(Shortage s) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("member", a.code(s.member()));
        json.put(
                "product",
                s.isCurrency() ? null : a.economy().products().get(s.product()).code());
        json.put("amount", s.amount());
        json.put("need", s.need());
        return json;
    }

    private Map<String, @Nullable Object> core() {
        Core core = a.core().orNull();
        Map<String, @Nullable Object> json = Json.object();
        json.put("empty", core == null ? null : (Boolean) core.empty());
        json.put("leastCoreValue", core == null ? null : core.leastCoreValue());
        json.put("point", core == null ? null : byMember(core.point()::amount));
        return json;
    }

    /** Why there is no core, Shapley value or nucleolus. */
    private Map<String, @Nullable Object> reasons() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("core", reason(a.core()));
        json.put("shapley", reason(a.shapley()));
        json.put("nucleolus", reason(a.nucleolus()));
        a.without().forEach(concept -> json.put(concept.key(), new Said(a, Language.EN).without(concept)));
        return json;
    }

    private @Nullable String reason(Answer<?> answer) {
        return ReasonText.of(answer.reason(), a.game(), Language.EN);
    }

    private static Map<String, @Nullable Object> contributions(Contributions c) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("own", c.own());
        json.put("received", c.received());
        json.put("net", c.net());
        json.put("gross", c.gross());
        json.put("saldo", c.saldo());
        return json;
    }

    private Map<String, @Nullable Object> solution(ConceptSolution solution) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("livingStandard", byMember(r -> solution.livingStandards()[r]));
        json.put("gainOverReference", byMember(solution::gainOverReference));
        json.put("budgetBalance", byMember(r -> solution.budgetBalance()[r]));
        if (solution.exchange() != null) {
            Map<String, @Nullable Object> exchange = BargainingJson.exchange(a.economy(), solution.exchange());
            json.put("payments", Payments.POOLED.key());
            json.put("shares", exchange.get("shares"));
            json.put("residual", exchange.get("residual"));
            json.put("searches", exchange.get("searches"));
        }
        Objection worst = solution.objections().worst();
        json.put("worstBlocking", worst == null ? null : objection(worst));
        json.put("blocked", !solution.objections().blocking().isEmpty());
        json.put("provedUnblocked", solution.objections().unblocked());
        List<Object> all = new ArrayList<>();
        solution.objections().all().forEach(objection -> all.add(objection(objection)));
        json.put("objections", all);
        Map<String, @Nullable Object> transfers = Json.object();
        Allocation shapley = a.shapley().orNull();
        Nucleolus nucleolus = a.nucleolus().orNull();
        transfers.put("shapley", byMember(r -> shapley == null ? null : a.transfer(solution, shapley, r)));
        transfers.put(
                "nucleolus", byMember(r -> nucleolus == null ? null : a.transfer(solution, nucleolus.allocation(), r)));
        json.put("transfers", transfers);
        return json;
    }

    private Map<String, @Nullable Object> objection(Objection objection) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("members", codes(objection.coalition()));
        json.put("gain", objection.gain());
        json.put("bound", objection.bound());
        return json;
    }

    private List<String> codes(CoalitionSet coalition) {
        return coalition.players().mapToObj(a::code).toList();
    }

    private Map<String, @Nullable Object> byMember(IntFunction<@Nullable Object> value) {
        Map<String, @Nullable Object> json = Json.object();
        for (int r = 0; r < a.members(); r++) {
            json.put(a.code(r), value.apply(r));
        }
        return json;
    }
}
