package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.isim.model.concept.Ideals;
import org.isim.model.concept.Settlement;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What members agreed on, for programs. */
public final class BargainingJson {
    private BargainingJson() {}

    static Map<String, @Nullable Object> of(Plan plan, Settlement settlement) {
        Economy e = plan.economy();
        Ideals ideals = settlement.ideals();
        Map<String, @Nullable Object> json = Json.object();
        if (settlement instanceof Settlement.Exchange exchange) {
            return exchange(e, exchange);
        }
        json.put("disagreement", byMember(e, r -> ideals.disagreement()[r]));
        json.put("ideal", byMember(e, r -> ideals.ideal()[r]));
        json.put("takesPart", byMember(e, r -> ideals.takesPart()[r]));
        if (settlement instanceof Settlement.NashPoint nash) {
            json.put("objectiveGap", nash.gap());
            json.put("accuracy", byMember(e, r -> nash.accuracy()[r]));
        }
        return json;
    }

    /** The shares, budgets and residual of equivalent exchange, and what each search came to. */
    public static Map<String, @Nullable Object> exchange(Economy e, Settlement.Exchange exchange) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("shares", byMember(e, r -> exchange.shares()[r]));
        json.put("budgetBalance", byMember(e, r -> exchange.budgetBalance()[r]));
        json.put("residual", exchange.residual());
        List<Object> ends = new ArrayList<>();
        for (Settlement.Exchange.End end : exchange.ends()) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("livingStandard", byMember(e, r -> end.livingStandards()[r]));
            one.put("residual", end.residual());
            ends.add(one);
        }
        json.put("searches", ends);
        return json;
    }

    private static Map<String, @Nullable Object> byMember(Economy e, IntFunction<Object> value) {
        Map<String, @Nullable Object> json = Json.object();
        for (int r = 0; r < e.memberCount(); r++) {
            json.put(e.members().get(r).code(), value.apply(r));
        }
        return json;
    }
}
