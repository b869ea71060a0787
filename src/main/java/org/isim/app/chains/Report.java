package org.isim.app.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.results.ChainFlow;
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
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private Report(Answers answers, Language language) {
        this.answers = answers;
        this.language = language;
        e = answers.economy();
        units = answers.units(language);
        words = new Words(e, answers.plan().scenario().chains(), language);
    }

    static String of(Answers answers, Language language) {
        Report report = new Report(answers, language);
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
        line(text("head", file.study().title(), units.money(), units.labour()));
        line("");
        line(ChainText.gains(e, answers.worth(), language));
        IntegerProof proof = answers.plan().integers();
        if (proof != null) {
            line(text(
                    "places-chosen",
                    language.number(Display.bound(
                            Math.abs(proof.bound() - answers.plan().objective())))));
        }
    }

    private void chain(int h) {
        ChainAccounts accounts = answers.plan().chains().get(h);
        Chain chain = accounts.chain();
        Double money = answers.worth().money(h);
        line("");
        line(chain.title()
                + (accounts.runs()
                        ? text("title-worth", money == null ? text("unknown") : shown(ChainText.worth(money, e)))
                        : text("title-idle")));
        if (accounts.runs()) {
            table(h, accounts);
            flows(accounts);
            sales(accounts);
            new Limits(answers.plan(), h, language).lines().forEach(limit -> sentence(limit));
            alternatives(h, chain);
        }
        obstacles(h);
    }

    private void table(int h, ChainAccounts accounts) {
        List<String> header = new ArrayList<>(List.of(INDENT));
        e.members().forEach(member -> header.add(member.name()));
        header.add(language.text("union"));
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
                    r -> s.host(r) == null ? "." : accounts.runs(stage, r) ? number(accounts.made(stage, r)) : "–",
                    number(sum)));
        }
        rows.add(row(
                language.text("summary.head.value-added"),
                r -> number(accounts.valueAdded(r)),
                number(accounts.valueAdded())));
        rows.add(row(
                language.text("summary.head.employment"),
                r -> number(accounts.employment(r)),
                number(accounts.employment())));
        rows.add(row(text("head.investment"), r -> number(accounts.investment(r)), number(accounts.investment())));
        rows.add(row(text("head.exports"), r -> number(accounts.exports(r)), number(accounts.exports())));
        rows.add(row(text("gain-by-it"), r -> gain(answers.worth().gain(h, r)), ""));
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
    private String number(double value) {
        return Math.abs(value) < 1e-4 ? "0" : shown(Display.number(value));
    }

    private String gain(@org.jspecify.annotations.Nullable Double gain) {
        return gain == null ? "–" : shown(Display.percentChange(gain));
    }

    private String shown(String number) {
        return language.number(number);
    }

    private String text(String key, String... values) {
        return language.text("chains." + key, values);
    }

    private void flows(ChainAccounts accounts) {
        String flows = listed(
                accounts,
                flow -> flow.crossesBorder()
                        && (flow.kind() == ChainFlow.Kind.STAGE || flow.kind() == ChainFlow.Kind.IMPORT),
                flow -> accounts.chain().stages().get(flow.stage()).title() + " " + way(flow));
        if (!flows.isEmpty()) {
            sentence(text("across-borders", flows));
        }
    }

    private void sales(ChainAccounts accounts) {
        List<String> sales = new ArrayList<>();
        sales(
                sales,
                "sold-with-sector",
                listed(accounts, flow -> flow.kind() == ChainFlow.Kind.WITH_SECTOR, this::way));
        sales(sales, "sold-directly", listed(accounts, flow -> flow.kind() == ChainFlow.Kind.SALE, this::way));
        sales(
                sales,
                "sold-abroad",
                listed(
                        accounts,
                        flow -> flow.kind() == ChainFlow.Kind.EXPORT,
                        flow -> text("at-price", way(flow), shown(Display.number(flow.price())))));
        sentence(text("sold", String.join("; ", sales), Words.percent(accounts.contentOfUnion(), language)));
    }

    private void sales(List<String> sales, String how, String listed) {
        if (!listed.isEmpty()) {
            sales.add(text(how, listed));
        }
    }

    private String listed(ChainAccounts accounts, Predicate<ChainFlow> which, Function<ChainFlow, String> shown) {
        return ChainFlow.of(e, accounts).stream().filter(which).map(shown).collect(Collectors.joining(", "));
    }

    /** "Belarus → Russia 120", or "Belarus 120" of what stays. */
    private String way(ChainFlow flow) {
        return flow.from() + (flow.crossesBorder() ? " → " + flow.to() : "") + " "
                + shown(Display.number(flow.amount()));
    }

    private void alternatives(int h, Chain chain) {
        List<String> ranges = new ArrayList<>();
        for (int j = 0; j < chain.stages().size(); j++) {
            int stage = j;
            String places = answers.alternatives().ranges().stream()
                    .filter(range -> range.h() == h && range.j() == stage)
                    .filter(range -> range.most() - range.least() > 0.01 * chain.size())
                    .map(range -> text("from-to", member(range.r()), number(range.least()), number(range.most())))
                    .collect(Collectors.joining(", "));
            if (!places.isEmpty()) {
                ranges.add(chain.stages().get(j).title() + " " + places);
            }
        }
        if (!ranges.isEmpty()) {
            sentence(text("nearly", String.join("; ", ranges)));
        }
        for (Alternatives.Choice choice : answers.alternatives().choices()) {
            if (choice.h() == h) {
                sentence(text(
                        "or-choice",
                        places(chain, choice.made()),
                        shown(Display.percent(Math.rint(1000 * Math.min(1, choice.kept())) / 1000))));
            }
        }
    }

    private String places(Chain chain, double[][] made) {
        return IntStream.range(0, made.length)
                .filter(j -> Arrays.stream(made[j]).anyMatch(level -> level > 1e-4 * chain.size()))
                .mapToObj(j -> chain.stages().get(j).title() + " "
                        + IntStream.range(0, e.memberCount())
                                .filter(r -> made[j][r] > 1e-4 * chain.size())
                                .mapToObj(r -> member(r) + " " + shown(Display.number(made[j][r])))
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
            line(text("no-losers"));
            return;
        }
        line(text(
                "losers",
                answers.losers().stream()
                        .map(r -> member(r) + " " + gain(answers.worth().gain(r)))
                        .collect(Collectors.joining(", "))));
        new Repairs(answers, language).lines().forEach(this::sentence);
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
