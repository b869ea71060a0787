package org.isim.app.results;

import java.util.Map;
import java.util.function.IntFunction;
import org.isim.app.run.SolvedScenario;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Stage;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Value-added chains in the machine-readable summary; its names are a contract. */
public final class ChainJson {
    private ChainJson() {}

    /** By chain: what it makes where, what it adds for whom; null where the scenario has none. */
    public static @Nullable Map<String, @Nullable Object> of(SolvedScenario solved, Plan plan) {
        if (plan.scenario().chains().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> chains = Json.object();
        for (int h = 0; h < plan.chains().size(); h++) {
            ChainAccounts chain = plan.chains().get(h);
            chains.put(chain.chain().id(), chain(plan, chain, h, solved.worth()));
        }
        return chains;
    }

    private static Map<String, @Nullable Object> chain(
            Plan plan, ChainAccounts accounts, int h, @Nullable Worth worth) {
        Economy e = plan.economy();
        Chain chain = accounts.chain();
        Map<String, @Nullable Object> json = Json.object();
        json.put("title", chain.title());
        json.put("intensity", accounts.intensity());
        Map<String, @Nullable Object> stages = Json.object();
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            Map<String, @Nullable Object> places = Json.object();
            for (Host host : stage.hosts()) {
                places.put(e.members().get(host.member()).code(), accounts.made(j, host.member()));
            }
            stages.put(stage.id(), places);
        }
        json.put("stages", stages);
        json.put("valueAdded", byMember(e, accounts::valueAdded));
        json.put("employment", byMember(e, accounts::employment));
        json.put("investment", byMember(e, accounts::investment));
        json.put("exports", accounts.exports());
        json.put("exportsOf", byMember(e, accounts::exports));
        json.put("unionContent", accounts.runs() ? (Double) accounts.contentOfUnion() : null);
        json.put("gain", byMember(e, r -> worth == null ? null : worth.gain(h, r)));
        json.put("worth", worth == null ? null : worth.money(h));
        return json;
    }

    /** A value of every member by its code. */
    static Map<String, @Nullable Object> byMember(Economy e, IntFunction<@Nullable Object> value) {
        Map<String, @Nullable Object> members = Json.object();
        for (int r = 0; r < e.memberCount(); r++) {
            members.put(e.members().get(r).code(), value.apply(r));
        }
        return members;
    }
}
