package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.chain.Capital;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Market;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.Support;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/** The value-added chains of a scenario in numbers; those switched off are left out. */
final class ChainAssembly {
    /** Share of value added that counts as taking part where the rules say none. */
    private static final double PARTICIPATION = 0.05;

    private final Economy economy;
    private final Codes codes;
    private final Problems problems;

    ChainAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.problems = problems;
    }

    List<Chain> chains(MapNode scenario) {
        List<Chain> chains = new ArrayList<>();
        MapNode all = Nodes.map(scenario, "chains");
        for (MapNode.Entry entry : all == null ? List.<MapNode.Entry>of() : all.entries()) {
            if (entry.value() instanceof MapNode map && !Nodes.is(map, "active", ChainLanguage.NO)) {
                Chain chain = chain(entry, map);
                if (chain != null) {
                    chains.add(chain);
                }
            }
        }
        return chains;
    }

    private @Nullable Chain chain(MapNode.Entry entry, MapNode map) {
        int before = problems.errorCount();
        String name = "chain " + entry.key();
        MapNode stages = Nodes.map(map, "stages");
        if (stages == null || stages.entries().isEmpty()) {
            problems.error(entry.place(), name + " needs stages");
            return null;
        }
        ChainGraph graph = new ChainGraph(stages, problems);
        boolean named = graph.checkNames();
        List<Stage> made = new StageAssembly(economy, codes, graph, problems).stages(map, stages);
        Sale sale = sale(name, entry.place(), map);
        Capital capital = capital(name, entry.place(), map, made);
        Rules rules = rules(map, made);
        Support support = support(map);
        int last = graph.last(name, entry.place(), Nodes.map(map, "sold"), named);
        if (named && last >= 0) {
            graph.checkFed(last);
            graph.checkCycles(made);
            if (!made.get(last).imports().isEmpty()) {
                problems.error(
                        graph.place(last),
                        "the last stage, " + graph.name(last) + ", is sold: it is not bought abroad");
            }
        }
        return problems.errorCount() > before
                ? null
                : new Chain(entry.key(), titled(map, entry.key()), made, last, sale, capital, rules, support, true);
    }

    private static String titled(MapNode map, String otherwise) {
        String title = Nodes.text(map, "title");
        return title == null ? otherwise : title;
    }

    private Sale sale(String name, Place place, MapNode map) {
        MapNode sold = Nodes.map(map, "sold");
        String as = Nodes.text(sold, "as");
        if (as == null) {
            // one that does not fit has been reported and is no longer there
            if (sold != null && problems.hasErrors()) {
                return new Sale(0, false, 0, List.of());
            }
            problems.error(sold == null ? place : sold.place(), name + " needs sold: {as: the sector it is sold as}");
            return new Sale(0, false, 0, List.of());
        }
        boolean withSector = !Nodes.is(sold, "with-sector", ChainLanguage.NO);
        double access = Nodes.number(sold == null ? null : sold.get("access"));
        List<Market> markets = markets(sold);
        if (!withSector && access == 0 && markets.isEmpty()) {
            problems.error(
                    sold == null ? place : sold.place(),
                    name + " is sold nowhere: with-sector is no, and there is neither access nor exports");
        }
        if (access > 1 && sold != null) {
            problems.error(
                    Nodes.place(sold, "access"), "access must be at most 100%, found " + Nodes.text(sold, "access"));
        }
        return new Sale(codes.product(as), withSector, access, markets);
    }

    /** Steps partner by partner in an order that a plan would use them in, each with its own length. */
    private List<Market> markets(@Nullable MapNode sold) {
        List<Market> markets = new ArrayList<>();
        double[] end = new double[codes.partners().size()];
        double[] price = new double[end.length];
        Arrays.fill(price, Double.POSITIVE_INFINITY);
        for (MapNode step : Nodes.maps(sold, "exports")) {
            int p = codes.partner(String.valueOf(Nodes.text(step, "to")));
            ScalarNode upTo = Nodes.scalar(step, "up-to");
            ScalarNode at = Nodes.scalar(step, "price");
            if (p < 0 || upTo == null || at == null) {
                continue;
            }
            double to = Nodes.number(upTo);
            if (to <= end[p]) {
                problems.error(
                        upTo.place(),
                        "exports: up-to counts from nothing, so it must grow from step to step; " + upTo.text()
                                + " is not above " + Numbers.show(end[p]));
            }
            if (Nodes.number(at) > price[p]) {
                problems.error(
                        at.place(),
                        "exports: price " + at.text() + " is above " + Numbers.show(price[p])
                                + " of the step before; a plan would sell at the better price first");
            }
            markets.add(new Market(p, to - end[p], Nodes.number(at)));
            end[p] = to;
            price[p] = Nodes.number(at);
        }
        return markets;
    }

    private Capital capital(String name, Place place, MapNode map, List<Stage> stages) {
        double[] goods = new double[economy.productCount()];
        MapNode shares = Nodes.map(map, "capital-goods");
        boolean needed = stages.stream()
                .flatMap(stage -> stage.hosts().stream())
                .anyMatch(host -> host.fixedCost() > 0 || (host.build() > 0 && host.investment() > 0));
        if (needed && (shares == null || map.entry("annual") == null)) {
            problems.error(place, name + " invests: it needs capital-goods and annual, the share bought every year");
        }
        if (shares != null) {
            shares.entries().forEach(entry -> goods[codes.product(entry.key())] = Nodes.number(entry.value()));
            sumsToAll("capital-goods", Arrays.stream(goods).sum(), shares.place());
        }
        return new Capital(Nodes.number(map.get("annual")), goods);
    }

    private void sumsToAll(String what, double sum, Place place) {
        if (Math.abs(sum - 1) > 1e-9) {
            problems.error(place, what + " must sum to 100%, found " + Numbers.show(100 * sum) + "%");
        }
    }

    private Rules rules(MapNode map, List<Stage> stages) {
        MapNode rules = Nodes.map(map, "rules");
        if (rules == null) {
            return Rules.none(economy.memberCount());
        }
        double[] least = new double[economy.memberCount()];
        MapNode shares = Nodes.map(rules, "least-share");
        for (int r = 0; r < least.length; r++) {
            int member = r;
            boolean hosts = stages.stream().anyMatch(stage -> stage.host(member) != null);
            String code = codes.members().get(r);
            Node named = shares == null ? null : shares.get(code);
            least[r] = hosts || named != null ? Nodes.number(Nodes.byCode(shares, code)) : 0;
            if (named != null && !hosts && least[r] > 0) {
                problems.error(named.place(), "least-share of " + code + ": no stage of the chain may stand there");
            }
        }
        if (Arrays.stream(least).sum() > 1 + 1e-9) {
            problems.error(Nodes.place(rules, "least-share"), "least-share: the shares are more than 100% together");
        }
        double largest = rules.get("largest-share") == null ? 1 : Nodes.number(rules.get("largest-share"));
        for (String key : List.of("union-content", "largest-share", "participation")) {
            if (Nodes.number(rules.get(key)) > 1) {
                problems.error(Nodes.place(rules, key), key + " must be at most 100%, found " + Nodes.text(rules, key));
            }
        }
        return new Rules(
                Nodes.number(rules.get("union-content")),
                largest,
                least,
                members(rules, stages),
                Nodes.number(rules.get("participation"), PARTICIPATION));
    }

    private int members(MapNode rules, List<Stage> stages) {
        double count = Nodes.number(rules.get("members"));
        long possible = stages.stream()
                .flatMap(stage -> stage.hosts().stream())
                .mapToInt(host -> host.member())
                .distinct()
                .count();
        if (count != Math.rint(count)) {
            problems.error(Nodes.place(rules, "members"), "members must be a whole number");
        } else if (count > possible) {
            problems.error(
                    Nodes.place(rules, "members"),
                    "members: at least " + Nodes.text(rules, "members") + " are to take part, but stages may stand in "
                            + possible);
        }
        return (int) count;
    }

    private Support support(MapNode map) {
        MapNode support = Nodes.map(map, "support");
        double[] shares = new double[economy.memberCount()];
        if (support == null) {
            return Support.none(shares.length);
        }
        MapNode shared = Nodes.map(support, "shared");
        if (support.get("rate") == null || shared == null) {
            problems.error(support.place(), "support needs rate and shared");
            return Support.none(shares.length);
        }
        shared.entries().forEach(entry -> shares[codes.member(entry.key())] = Nodes.number(entry.value()));
        sumsToAll("shared", Arrays.stream(shares).sum(), shared.place());
        return new Support(Nodes.number(support.get("rate")), shares);
    }
}
