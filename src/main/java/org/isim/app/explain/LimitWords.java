package org.isim.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.isim.app.results.Display;
import org.isim.app.results.Units;
import org.isim.model.economy.Economy;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.SupplyRule;

/** Limits in words: whose, of what, how much. */
final class LimitWords {
    /** Codes of a list that are named. */
    private static final int NAMED = 8;

    private final Economy economy;
    private final Formulation formulation;
    private final Units units;

    LimitWords(Formulation formulation, Units units) {
        this.formulation = formulation;
        this.economy = formulation.economy();
        this.units = units;
    }

    /** "Armenia", or "the union". */
    String member(int r) {
        return r < 0 ? "the union" : economy.members().get(r).name();
    }

    /** "Armenia: living standard at least 1.3". */
    String sentence(Meaning m) {
        return whose(m) + ": " + statement(m);
    }

    private String statement(Meaning m) {
        return subject(m) + (isLeast(m) ? " at least " : " at most ") + number(m, m.value());
    }

    /** Whether its number is the least there may be; of a deficit or surplus it is the largest. */
    static boolean isLeast(Meaning m) {
        return m.atLeast() && m.family() != LimitFamily.PARITY;
    }

    /** "Armenia: labour". */
    String subjectOf(Meaning m) {
        return whose(m) + ": " + subject(m);
    }

    private String whose(Meaning m) {
        String member = member(m.member());
        return m.member() < 0 ? "The union" : member;
    }

    /** What a limit holds, without whose and how much: "balance of payments". */
    private String subject(Meaning m) {
        String product =
                m.product() < 0 ? "" : economy.products().get(m.product()).name();
        return switch (m.family()) {
            case LIVING_STANDARD -> "living standard";
            case VALUE_ADDED -> "value added";
            case JOBS -> "jobs";
            case PARITY ->
                (m.name().startsWith("PARITY_MIN") ? "deficit" : "surplus")
                        + " with the other members, of turnover with them,";
            case SUPPLY -> supply(m);
            case PAYMENTS -> "balance of payments";
            case LABOUR -> "labour";
            case CAPACITY -> "capacity in " + product;
            case SHARES -> origin(m) + " in its use of " + product;
            case KEPT_EXPORTS -> "exports of " + product + " to " + partner(m.partner());
            case EXPORTS -> "exports of " + product + " to " + partner(m.partner()) + step(m.step());
            case IMPORTS -> "imports of " + product + " from " + partner(m.partner()) + step(m.step());
            case MIGRATION -> "labour that goes to " + member(m.origin());
            case ADDITIONS -> "capacity added in " + product;
            case FUNDS -> m.name().startsWith("POOL") ? "funds for other members" : "funds for investment";
        };
    }

    private static String step(int step) {
        return step <= 0 ? " at the base price" : " on step " + step + " of the price";
    }

    private String origin(Meaning m) {
        int members = economy.memberCount();
        return m.origin() == m.member()
                ? "own supply"
                : "supply of " + (m.origin() < members ? member(m.origin()) : partner(m.origin() - members));
    }

    private String partner(int p) {
        return economy.partners().get(p).name();
    }

    private String supply(Meaning m) {
        SupplyRule rule = formulation.scenario().supply().get(m.rule());
        Origins origins = rule.origins();
        String from = "supply of third countries";
        if (origins instanceof Origins.Own) {
            from = "own supply";
        } else if (origins instanceof Origins.Union) {
            from = "supply of the union";
        } else if (origins instanceof Origins.Named named) {
            from = "supply of " + String.join(", ", named.codes());
        }
        String of = rule.of() == SupplyRule.Of.IMPORTS ? "its imports of " : "its use of ";
        Set<String> products = new LinkedHashSet<>();
        for (int i : m.product() < 0 ? rule.products() : new int[] {m.product()}) {
            products.add(economy.products().get(i).code());
        }
        String what = m.product() < 0
                ? some(products)
                : economy.products().get(m.product()).name();
        return from + " in " + of + what;
    }

    /** A number with its unit: "-1,260 million USD", "12.4 %", "1.3". */
    String number(Meaning m, double value) {
        return switch (m.unit()) {
            case "share" -> Display.percent(value);
            case "ratio to base year" ->
                m.family() == LimitFamily.LIVING_STANDARD
                        ? Display.number(value)
                        : Display.number(value) + " of the base year's";
            default -> Display.number(value) + " " + units.name(m.unit());
        };
    }

    String money(double value) {
        return Display.number(value) + " " + units.money();
    }

    /** The limits of a group: one in full, several by what they have in common. */
    String sentence(ScenarioLimits.Group group, Function<org.isim.solver.explain.Limit, Meaning> meaning) {
        List<Meaning> limits = group.limits().stream().map(meaning).toList();
        Meaning first = limits.get(0);
        if (limits.size() == 1 || group.family().isDemand()) {
            List<String> each = new ArrayList<>();
            limits.forEach(limit -> each.add(
                    subject(limit) + (limit.atLeast() ? " at least " : " at most ") + number(limit, limit.value())));
            return whose(first) + ": " + String.join("; ", each);
        }
        return whose(first) + ": " + several(group.family(), limits);
    }

    /** "its capacity in 15 sectors", for the middle of a sentence. */
    String phrase(ScenarioLimits.Group group, Function<org.isim.solver.explain.Limit, Meaning> meaning, boolean own) {
        List<Meaning> limits = group.limits().stream().map(meaning).toList();
        String what = limits.size() == 1 ? subject(limits.get(0)) : several(group.family(), limits);
        return (own ? "its " : member(group.member()) + "'s ") + what;
    }

    private String several(LimitFamily family, List<Meaning> limits) {
        Set<String> products = new LinkedHashSet<>();
        limits.stream()
                .filter(limit -> limit.product() >= 0)
                .forEach(limit ->
                        products.add(economy.products().get(limit.product()).code()));
        String of = some(products);
        return switch (family) {
            case CAPACITY -> "capacity in " + sectors(products);
            case SHARES -> "suppliers' shares in its use of " + of + " (" + limits.size() + " limits)";
            case KEPT_EXPORTS -> "exports that partners keep receiving: " + of;
            case EXPORTS -> "exports that partners take: " + of;
            case IMPORTS -> "imports that partners offer: " + of;
            case ADDITIONS -> "capacity added in " + sectors(products);
            case MIGRATION -> "labour that goes to other members";
            case FUNDS -> "funds for investment";
            default -> subject(limits.get(0));
        };
    }

    private String sectors(Set<String> products) {
        if (products.size() == economy.productCount()) {
            return "all " + products.size() + " sectors";
        }
        return products.size() > NAMED ? products.size() + " sectors" : some(products);
    }

    private String some(Set<String> codes) {
        if (codes.size() == economy.productCount()) {
            return "all products";
        }
        List<String> all = List.copyOf(codes);
        return all.size() <= NAMED
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, NAMED - 1)) + " and " + (all.size() - NAMED + 1) + " more";
    }
}
