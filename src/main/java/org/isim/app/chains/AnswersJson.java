package org.isim.app.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isim.app.Version;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.results.RunSummary;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.configuration.Alternatives.Choice;
import org.isim.model.configuration.Alternatives.Range;
import org.isim.model.configuration.Obstacle;
import org.isim.model.configuration.Obstacle.Cost;
import org.isim.model.configuration.Obstacle.Kind;
import org.isim.model.configuration.Repair.Placement;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/** The answers for programs: the summary of the run with what only this command finds. */
final class AnswersJson {
    private final Answers answers;
    private final Economy e;
    private final List<Chain> chains;

    private AnswersJson(Answers answers) {
        this.answers = answers;
        e = answers.economy();
        chains = answers.plan().scenario().chains();
    }

    static Map<String, @Nullable Object> of(Answers answers) {
        AnswersJson json = new AnswersJson(answers);
        Map<String, @Nullable Object> all = Json.object();
        all.put("isim", Version.number());
        all.putAll(RunSummary.untimed(answers.solved()));
        all.put("together", json.together());
        all.put("obstacles", answers.obstacles().stream().map(json::obstacle).toList());
        all.put(
                "ranges",
                answers.alternatives().ranges().stream().map(json::range).toList());
        all.put(
                "alternatives",
                answers.alternatives().choices().stream().map(json::choice).toList());
        all.put("repair", json.repair());
        return all;
    }

    private Map<String, @Nullable Object> together() {
        Map<String, @Nullable Object> together = Json.object();
        together.put("worth", answers.worth().money());
        Map<String, @Nullable Object> gain = Json.object();
        for (int r = 0; r < e.memberCount(); r++) {
            gain.put(member(r), answers.worth().gain(r));
        }
        together.put("gain", gain);
        return together;
    }

    private Map<String, @Nullable Object> obstacle(Obstacle o) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("chain", chains.get(o.h()).id());
        json.put("stage", o.chain() ? null : stage(o.h(), o.j()));
        json.put("member", o.chain() ? null : member(o.r()));
        json.put("gap", o.gap());
        List<Map<String, @Nullable Object>> costs = new ArrayList<>();
        for (Cost cost : o.costs()) {
            Map<String, @Nullable Object> item = Json.object();
            item.put("cost", cost.kind().name().toLowerCase(Locale.ROOT));
            item.put(
                    "of",
                    cost.kind() == Kind.SECTOR
                            ? e.products().get(cost.index()).code()
                            : cost.kind() == Kind.STAGE ? stage(o.h(), cost.index()) : null);
            item.put("share", cost.share());
            item.put("cheaper", o.gap() > 0 ? (Double) o.cheaper(cost) : null);
            costs.add(item);
        }
        json.put("costs", costs);
        json.put("words", new Words(e, chains, Language.EN).of(o));
        return json;
    }

    private Map<String, @Nullable Object> range(Range range) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("chain", chains.get(range.h()).id());
        json.put("stage", stage(range.h(), range.j()));
        json.put("member", member(range.r()));
        json.put("least", range.least());
        json.put("most", range.most());
        return json;
    }

    private Map<String, @Nullable Object> choice(Choice choice) {
        Map<String, @Nullable Object> json = Json.object();
        Chain chain = chains.get(choice.h());
        json.put("chain", chain.id());
        json.put("keeps", choice.kept());
        Map<String, @Nullable Object> stages = Json.object();
        for (int j = 0; j < chain.stages().size(); j++) {
            Map<String, @Nullable Object> places = Json.object();
            for (Host host : chain.stages().get(j).hosts()) {
                places.put(member(host.member()), choice.made()[j][host.member()]);
            }
            stages.put(stage(choice.h(), j), places);
        }
        json.put("stages", stages);
        return json;
    }

    private Map<String, @Nullable Object> repair() {
        Map<String, @Nullable Object> repair = Json.object();
        repair.put("losers", answers.losers().stream().map(this::member).toList());
        var transfers = answers.transfers();
        Map<String, @Nullable Object> received = null;
        if (transfers != null) {
            received = Json.object();
            for (int r = 0; r < e.memberCount(); r++) {
                received.put(member(r), transfers.received()[r]);
            }
        }
        repair.put("transfers", received);
        List<Map<String, @Nullable Object>> rules = new ArrayList<>();
        for (Placement p : answers.placements()) {
            Map<String, @Nullable Object> rule = Json.object();
            rule.put("member", member(p.r()));
            rule.put("chain", chains.get(p.h()).id());
            rule.put("leastShare", p.share());
            rule.put("cost", p.cost());
            rule.put("others", p.others().stream().map(this::member).toList());
            rules.add(rule);
        }
        repair.put("rules", rules);
        repair.put("insistingCost", answers.insisting() == null ? null : (Double) answers.insistingCost());
        return repair;
    }

    private String stage(int h, int j) {
        return chains.get(h).stages().get(j).id();
    }

    private String member(int r) {
        return e.members().get(r).code();
    }
}
