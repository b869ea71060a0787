package org.isim.app.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.results.ChainText;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.results.Wrapped;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Stage;
import org.isim.model.configuration.Alternatives;
import org.isim.model.configuration.Obstacle;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.solver.IntegerProof;

/** The configuration as a person reads it: each chain as a table, what bounds it, what else would do, who loses and what repairs it. */
final class Report {
    private static final String INDENT = "  ";
    /** Characters of a line, its indent included. */
    private static final int WIDTH = 130;

    private final Answers answers;
    private final Economy e;
    private final Units units;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private Report(Answers answers) {
        this.answers = answers;
        e = answers.economy();
        units = Units.of(answers.solved().file().study());
        words = new Words(e, answers.plan().scenario().chains());
    }

    static String of(Answers answers) {
        Report report = new Report(answers);
        report.head();
        for (int h = 0; h < answers.plan().chains().size(); h++) {
            report.chain(h);
        }
        report.interests();
        return report.out.toString();
    }

    private void head() {
        ScenarioFile file = answers.solved().file();
        line(file.title());
        if (!file.question().isEmpty()) {
            line(file.question());
        }
        line(file.study().title() + "; money in " + units.money() + " a year at base prices, employment in "
                + units.labour() + ".");
        line("");
        line(ChainText.gains(e, answers.worth()));
        IntegerProof proof = answers.plan().integers();
        if (proof != null) {
            line("Places that are a yes or a no: no choice is better by more than "
                    + Display.bound(Math.abs(proof.bound() - answers.plan().objective()))
                    + ". Prices, limits and gaps below are those with the places held.");
        }
    }

    private void chain(int h) {
        ChainAccounts accounts = answers.plan().chains().get(h);
        Chain chain = accounts.chain();
        Double money = answers.worth().money(h);
        line("");
        line(chain.title()
                + (accounts.runs()
                        ? " – worth " + (money == null ? "unknown" : ChainText.worth(money, e))
                        : " – does not run"));
        if (accounts.runs()) {
            table(h, accounts);
            flows(accounts);
            sales(accounts);
            new Limits(answers.plan(), h).lines().forEach(limit -> sentence(limit));
            alternatives(h, chain);
        }
        obstacles(h);
    }

    private void table(int h, ChainAccounts accounts) {
        List<String> header = new ArrayList<>(List.of(INDENT));
        e.members().forEach(member -> header.add(member.name()));
        header.add("Union");
        List<List<String>> rows = new ArrayList<>();
        Chain chain = accounts.chain();
        for (int j = 0; j < chain.stages().size(); j++) {
            int stage = j;
            Stage s = chain.stages().get(j);
            double sum = s.hosts().stream()
                    .mapToDouble(host -> accounts.made(stage, host.member()))
                    .sum();
            rows.add(row(
                    s.title(),
                    r -> s.host(r) == null
                            ? "."
                            : accounts.runs(stage, r) ? Display.number(accounts.made(stage, r)) : "–",
                    Display.number(sum)));
        }
        rows.add(row("value added", r -> number(accounts.valueAdded(r)), number(accounts.valueAdded())));
        rows.add(row("employment", r -> number(accounts.employment(r)), number(accounts.employment())));
        rows.add(row("investment", r -> number(accounts.investment(r)), number(accounts.investment())));
        rows.add(row("exports", r -> number(accounts.exports(r)), number(accounts.exports())));
        rows.add(row("gain by it", r -> gain(answers.worth().gain(h, r)), ""));
        TextTable.of(header, rows).lines().forEach(this::line);
    }

    private List<String> row(String name, IntFunction<String> cell, String union) {
        List<String> row = new ArrayList<>(List.of(INDENT + name));
        for (int r = 0; r < e.memberCount(); r++) {
            row.add(cell.apply(r));
        }
        row.add(union);
        return row;
    }

    /** What tolerances leave of nothing is shown as nothing. */
    private static String number(double value) {
        return Math.abs(value) < 1e-4 ? "0" : Display.number(value);
    }

    private static String gain(@org.jspecify.annotations.Nullable Double gain) {
        return gain == null ? "–" : Display.percentChange(gain);
    }

    private void flows(ChainAccounts accounts) {
        List<String> flows = new ArrayList<>();
        Chain chain = accounts.chain();
        double small = 1e-4 * chain.size();
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            for (int o = 0; o < e.memberCount(); o++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    double flow = o == r ? 0 : accounts.received(j, o, r);
                    if (flow > small) {
                        flows.add(stage.title() + " " + member(o) + " → " + member(r) + " " + Display.number(flow));
                    }
                }
            }
            for (int n = 0; n < stage.imports().size(); n++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    double bought = accounts.bought(j, n, r);
                    if (bought > small) {
                        flows.add(stage.title() + " "
                                + e.partners()
                                        .get(stage.imports().get(n).partner())
                                        .name() + " → " + member(r) + " " + Display.number(bought));
                    }
                }
            }
        }
        if (!flows.isEmpty()) {
            sentence("Across borders: " + String.join(", ", flows) + ".");
        }
    }

    private void sales(ChainAccounts accounts) {
        Chain chain = accounts.chain();
        double small = 1e-4 * chain.size();
        List<String> sales = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        List<String> direct = new ArrayList<>();
        List<String> abroad = new ArrayList<>();
        for (int o = 0; o < e.memberCount(); o++) {
            if (accounts.withSector(o) > small) {
                joined.add(member(o) + " " + Display.number(accounts.withSector(o)));
            }
            for (int r = 0; r < e.memberCount(); r++) {
                if (accounts.sold(o, r) > small) {
                    direct.add(
                            member(o) + (o == r ? "" : " → " + member(r)) + " " + Display.number(accounts.sold(o, r)));
                }
            }
        }
        for (int n = 0; n < chain.sale().markets().size(); n++) {
            for (int o = 0; o < e.memberCount(); o++) {
                if (accounts.exported(n, o) > small) {
                    var market = chain.sale().markets().get(n);
                    abroad.add(member(o) + " → "
                            + e.partners().get(market.partner()).name() + " " + Display.number(accounts.exported(n, o))
                            + " at " + Display.number(market.price()));
                }
            }
        }
        if (!joined.isEmpty()) {
            sales.add("with the sector " + String.join(", ", joined));
        }
        if (!direct.isEmpty()) {
            sales.add("directly " + String.join(", ", direct));
        }
        if (!abroad.isEmpty()) {
            sales.add("abroad " + String.join(", ", abroad));
        }
        sentence("Sold: " + String.join("; ", sales) + ". Content of the union "
                + Words.percent(accounts.contentOfUnion()) + ".");
    }

    private void alternatives(int h, Chain chain) {
        List<String> ranges = new ArrayList<>();
        for (int j = 0; j < chain.stages().size(); j++) {
            int stage = j;
            String places = answers.alternatives().ranges().stream()
                    .filter(range -> range.h() == h && range.j() == stage)
                    .filter(range -> range.most() - range.least() > 0.01 * chain.size())
                    .map(range -> member(range.r()) + " " + number(range.least()) + " to " + number(range.most()))
                    .collect(Collectors.joining(", "));
            if (!places.isEmpty()) {
                ranges.add(chain.stages().get(j).title() + " " + places);
            }
        }
        if (!ranges.isEmpty()) {
            sentence("Nearly as good (all chains' gain within 1 %): " + String.join("; ", ranges) + ".");
        }
        for (Alternatives.Choice choice : answers.alternatives().choices()) {
            if (choice.h() == h) {
                sentence("Or: " + places(chain, choice.made()) + " (keeps "
                        + Display.percent(Math.rint(1000 * Math.min(1, choice.kept())) / 1000) + " of the gain).");
            }
        }
    }

    private String places(Chain chain, double[][] made) {
        return IntStream.range(0, made.length)
                .filter(j -> Arrays.stream(made[j]).anyMatch(level -> level > 1e-4 * chain.size()))
                .mapToObj(j -> chain.stages().get(j).title() + " "
                        + IntStream.range(0, e.memberCount())
                                .filter(r -> made[j][r] > 1e-4 * chain.size())
                                .mapToObj(r -> member(r) + " " + Display.number(made[j][r]))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private void obstacles(int h) {
        for (Obstacle obstacle : answers.obstacles()) {
            if (obstacle.h() == h) {
                sentence(words.of(obstacle) + ".");
            }
        }
    }

    private void interests() {
        line("");
        if (answers.losers().isEmpty()) {
            line("Nobody has less than without the chains, by more than a millionth.");
            return;
        }
        line("Less than without the chains: "
                + answers.losers().stream()
                        .map(r -> member(r) + " " + gain(answers.worth().gain(r)))
                        .collect(Collectors.joining(", "))
                + ".");
        new Repairs(answers, units).lines().forEach(this::sentence);
    }

    private String member(int r) {
        return e.members().get(r).name();
    }

    /** A line of a table as it is; a sentence on as many lines as it needs, those after the first set in. */
    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private void sentence(String text) {
        Wrapped.lines(text, INDENT, WIDTH).forEach(this::line);
    }
}
