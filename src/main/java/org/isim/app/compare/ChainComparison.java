package org.isim.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.economy.Label;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The value-added chains of a scenario beside those of the reference: how much each makes and gives, and which of its stages move. */
final class ChainComparison {
    private final String scenario;
    private final Units units;
    private final Map<String, ChainAccounts> before;
    private final Map<String, ChainAccounts> after;
    private final @Nullable Plan reference;
    private final @Nullable Plan plan;

    ChainComparison(SolvedScenario reference, SolvedScenario other) {
        scenario = other.file().id();
        units = Units.of(other.file().study());
        this.reference = reference.plan();
        plan = other.plan();
        before = chains(this.reference);
        after = chains(plan);
    }

    private static Map<String, ChainAccounts> chains(@Nullable Plan plan) {
        Map<String, ChainAccounts> chains = new LinkedHashMap<>();
        for (ChainAccounts accounts : plan == null ? List.<ChainAccounts>of() : plan.chains()) {
            chains.put(accounts.chain().id(), accounts);
        }
        return chains;
    }

    /** Ids of all chains, the reference's first. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(ids::add);
        return ids;
    }

    /** What is told of a chain. */
    private enum Told {
        MADE("makes", "made") {
            @Override
            double of(ChainAccounts chain) {
                return chain.intensity();
            }
        },
        VALUE_ADDED("value added", "valueAdded") {
            @Override
            double of(ChainAccounts chain) {
                return chain.valueAdded();
            }
        },
        EMPLOYMENT("employment", "employment") {
            @Override
            double of(ChainAccounts chain) {
                return chain.employment();
            }
        },
        INVESTMENT("investment", "investment") {
            @Override
            double of(ChainAccounts chain) {
                return chain.investment();
            }
        },
        EXPORTS("exports", "exports") {
            @Override
            double of(ChainAccounts chain) {
                return chain.exports();
            }
        };

        private final String title;
        private final String key;

        Told(String title, String key) {
            this.title = title;
            this.key = key;
        }

        abstract double of(ChainAccounts chain);

        /** 0 where the chain does not run. */
        double level(@Nullable ChainAccounts chain) {
            return chain == null || !chain.runs() ? 0 : of(chain);
        }
    }

    /** Lines, each with its end; empty where neither scenario has chains. */
    String text() {
        List<String> ids = ids();
        if (ids.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("  What differs in the value-added chains:\n");
        List<String> header = new ArrayList<>(List.of(""));
        for (Told told : Told.values()) {
            header.add(told.title);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String id : ids) {
            List<String> row = new ArrayList<>(List.of(title(id)));
            for (Told told : Told.values()) {
                row.add(change(told.level(before.get(id)), told.level(after.get(id))));
            }
            rows.add(row);
        }
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append("    ").append(line).append('\n'));
        ids.forEach(
                id -> moves(id).forEach(move -> out.append("    ").append(move).append('\n')));
        return out.toString();
    }

    /** "566.7 → 600.5", or the one number where nothing changes. */
    private static String change(double before, double after) {
        boolean same = Math.abs(after - before) <= 1e-4 * Math.max(Math.abs(before), Math.abs(after));
        return same ? Display.number(after) : Display.number(before) + " → " + Display.number(after);
    }

    private String title(String id) {
        ChainAccounts accounts = after.containsKey(id) ? after.get(id) : before.get(id);
        return accounts == null ? id : accounts.chain().title();
    }

    /** Stages that stand elsewhere: "Assembly: Belarus, Russia → Russia". */
    private List<String> moves(String id) {
        List<String> moves = new ArrayList<>();
        ChainAccounts one = before.get(id);
        ChainAccounts two = after.get(id);
        if (one != null && two != null && one.runs() && two.runs()) {
            for (int j = 0; j < two.chain().stages().size(); j++) {
                int old = one.chain().stage(two.chain().stages().get(j).id());
                String from = old < 0 ? "" : places(reference, one, old);
                String to = places(plan, two, j);
                if (!from.equals(to)) {
                    moves.add(title(id) + ", " + two.chain().stages().get(j).title() + ": "
                            + (from.isEmpty() ? "nowhere" : from) + " → " + (to.isEmpty() ? "nowhere" : to));
                }
            }
        }
        return moves;
    }

    private static String places(@Nullable Plan plan, ChainAccounts accounts, int j) {
        List<Label> members = plan == null ? List.of() : plan.economy().members();
        return IntStream.range(0, members.size())
                .filter(r -> accounts.runs(j, r))
                .mapToObj(r -> members.get(r).name())
                .collect(Collectors.joining(", "));
    }

    /** One entry for every figure of every chain, then one for every place of every stage. */
    List<Map<String, @Nullable Object>> json() {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (String id : ids()) {
            for (Told told : Told.values()) {
                String unit = told == Told.EMPLOYMENT ? units.labour() : units.money();
                entries.add(
                        entry(id, null, null, told.key, unit, told.level(before.get(id)), told.level(after.get(id))));
            }
            ChainAccounts two = after.get(id);
            for (int j = 0; two != null && j < two.chain().stages().size(); j++) {
                addPlaces(entries, id, two, j);
            }
        }
        return entries;
    }

    private void addPlaces(List<Map<String, @Nullable Object>> entries, String id, ChainAccounts two, int j) {
        ChainAccounts one = before.get(id);
        Chain chain = two.chain();
        String stage = chain.stages().get(j).id();
        int old = one == null ? -1 : one.chain().stage(stage);
        for (Host host : chain.stages().get(j).hosts()) {
            Label member =
                    plan == null ? Label.of("") : plan.economy().members().get(host.member());
            int r = reference == null ? -1 : reference.economy().member(member.code());
            double was = one == null || old < 0 || r < 0 ? 0 : one.made(old, r);
            entries.add(entry(id, stage, member.code(), Told.MADE.key, units.money(), was, two.made(j, host.member())));
        }
    }

    private Map<String, @Nullable Object> entry(
            String chain,
            @Nullable String stage,
            @Nullable String member,
            String indicator,
            String unit,
            double was,
            double value) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("scenario", scenario);
        json.put("chain", chain);
        json.put("stage", stage);
        json.put("member", member);
        json.put("indicator", indicator);
        json.put("unit", unit);
        json.put("value", value);
        json.put("change", value - was);
        return json;
    }
}
