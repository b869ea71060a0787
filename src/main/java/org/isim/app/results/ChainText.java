package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
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
    public static String of(Plan plan, @Nullable Worth worth, Units units, Language language) {
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
                    made(chain.intensity(), chain, language),
                    made(chain.valueAdded(), chain, language),
                    made(chain.employment(), chain, language),
                    made(chain.investment(), chain, language),
                    made(chain.exports(), chain, language),
                    money == null ? "–" : language.number(worth(money, plan.economy())),
                    chain.runs() ? "" : language.text("chains.idle")));
        }
        StringBuilder out = new StringBuilder();
        out.append(TextTable.of(
                List.of(
                        language.text("chains.head.chains"),
                        language.text("chains.head.makes"),
                        language.text("summary.head.value-added"),
                        language.text("summary.head.employment"),
                        language.text("chains.head.investment"),
                        language.text("chains.head.exports"),
                        language.text("chains.head.worth"),
                        ""),
                rows));
        for (ChainAccounts chain : chains) {
            if (chain.runs()) {
                out.append(chain.chain().title())
                        .append(": ")
                        .append(places(chain, plan.economy(), language))
                        .append(".\n");
            }
        }
        out.append(language.text("chains.worth", units.money())).append('\n');
        if (worth != null) {
            out.append(gains(plan.economy(), worth, language)).append('\n');
        }
        return out.append('\n').toString();
    }

    private static String made(double value, ChainAccounts chain, Language language) {
        return chain.runs() ? language.number(Display.number(value)) : "0";
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
        return places(accounts, e, Language.EN);
    }

    /** The same in a language. */
    public static String places(ChainAccounts accounts, Economy e, Language language) {
        Chain chain = accounts.chain();
        return IntStream.range(0, chain.stages().size())
                .mapToObj(j -> {
                    String members = IntStream.range(0, e.memberCount())
                            .filter(r -> accounts.runs(j, r))
                            .mapToObj(r -> e.members().get(r).name())
                            .collect(Collectors.joining(", "));
                    String title = chain.stages().get(j).title();
                    return members.isEmpty()
                            ? language.text("chains.from-abroad", title)
                            : language.text("chains.in", title, members);
                })
                .collect(Collectors.joining("; "));
    }

    /** "Over the same without chains: Belarus +0.2 %, …", the largest gain first. */
    public static String gains(Economy e, Worth worth) {
        return gains(e, worth, Language.EN);
    }

    /** The same in a language. */
    public static String gains(Economy e, Worth worth, Language language) {
        Double money = worth.money();
        if (money == null) {
            return language.text("chains.no-plan-without");
        }
        String members = IntStream.range(0, e.memberCount())
                .boxed()
                .sorted((a, b) -> Double.compare(gain(worth, b), gain(worth, a)))
                .map(r -> e.members().get(r).name() + " " + language.number(Display.percentChange(gain(worth, r))))
                .collect(Collectors.joining(", "));
        return language.text("chains.gains", members, language.number(worth(money, e)));
    }

    private static double gain(Worth worth, int r) {
        Double gain = worth.gain(r);
        return gain == null ? 0 : gain;
    }
}
