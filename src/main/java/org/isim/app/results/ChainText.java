package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.model.chain.Chain;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Value-added chains in the summary of a run: a line for each, and who gains by them. */
public final class ChainText {
    private ChainText() {}

    /** Lines, each with its end; empty where the scenario has no chains. */
    public static String of(Plan plan, @Nullable Worth worth, Units units) {
        List<ChainAccounts> chains = plan.chains();
        if (chains.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        for (int h = 0; h < chains.size(); h++) {
            ChainAccounts chain = chains.get(h);
            Double money = worth == null ? null : worth.money(h);
            rows.add(List.of(
                    chain.chain().title(),
                    made(chain.intensity(), chain),
                    made(chain.valueAdded(), chain),
                    made(chain.employment(), chain),
                    made(chain.investment(), chain),
                    made(chain.exports(), chain),
                    money == null ? "–" : worth(money, plan.economy()),
                    chain.runs() ? "" : "does not run"));
        }
        StringBuilder out = new StringBuilder();
        out.append(TextTable.of(
                List.of("Chains", "makes", "value added", "employment", "investment", "exports", "worth", ""), rows));
        for (ChainAccounts chain : chains) {
            if (chain.runs()) {
                out.append(chain.chain().title())
                        .append(": ")
                        .append(places(chain, plan.economy()))
                        .append(".\n");
            }
        }
        out.append("Worth: consumption of the union, ")
                .append(units.money())
                .append(", less that of the same scenario without the chain.\n");
        if (worth != null) {
            out.append(gains(plan.economy(), worth)).append('\n');
        }
        return out.append('\n').toString();
    }

    private static String made(double value, ChainAccounts chain) {
        return chain.runs() ? Display.number(value) : "0";
    }

    /** Money of consumption with its sign; what tolerances leave is none. */
    public static String worth(double money, Economy e) {
        double consumption = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            consumption += e.household(r);
        }
        return Math.abs(money) < 1e-9 * consumption ? "0" : Display.change(money);
    }

    /** "castings in Belarus, Russia; assembly in Belarus". */
    public static String places(ChainAccounts accounts, Economy e) {
        Chain chain = accounts.chain();
        return IntStream.range(0, chain.stages().size())
                .mapToObj(j -> {
                    String members = IntStream.range(0, e.memberCount())
                            .filter(r -> accounts.runs(j, r))
                            .mapToObj(r -> e.members().get(r).name())
                            .collect(Collectors.joining(", "));
                    return chain.stages().get(j).title() + (members.isEmpty() ? " from abroad" : " in " + members);
                })
                .collect(Collectors.joining("; "));
    }

    /** "Over the same without chains: Belarus +0.2 %, …", the largest gain first. */
    public static String gains(Economy e, Worth worth) {
        Double money = worth.money();
        if (money == null) {
            return "Without its chains the scenario has no plan.";
        }
        String members = IntStream.range(0, e.memberCount())
                .boxed()
                .sorted((a, b) -> Double.compare(gain(worth, b), gain(worth, a)))
                .map(r -> e.members().get(r).name() + " " + Display.percentChange(gain(worth, r)))
                .collect(Collectors.joining(", "));
        return "Living standards over the same without chains: " + members + "; all chains together " + worth(money, e)
                + ".";
    }

    private static double gain(Worth worth, int r) {
        Double gain = worth.gain(r);
        return gain == null ? 0 : gain;
    }
}
