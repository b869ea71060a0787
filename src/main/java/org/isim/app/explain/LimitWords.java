package org.isim.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.Units;
import org.isim.model.economy.Economy;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.SupplyRule;

/** Limits in words of a language: whose, of what, how much. */
final class LimitWords {
    /** Codes of a list that are named. */
    private static final int NAMED = 8;

    private final Economy economy;
    private final Formulation formulation;
    private final Units units;
    private final Language language;

    LimitWords(Formulation formulation, Units units, Language language) {
        this.formulation = formulation;
        this.economy = formulation.economy();
        this.units = units;
        this.language = language;
    }

    Language language() {
        return language;
    }

    private String text(String key, String... values) {
        return language.text("limit." + key, values);
    }

    /** "Armenia", or "the union". */
    String member(int r) {
        return r < 0 ? text("the-union") : economy.members().get(r).name();
    }

    /** "Armenia: living standard at least 1.3". */
    String sentence(Meaning m) {
        return text("whose", whose(m), statement(m));
    }

    private String statement(Meaning m) {
        return text(isLeast(m) ? "at-least" : "at-most", subject(m), number(m, m.value()));
    }

    /** Whether its number is the least there may be; of a deficit or surplus it is the largest. */
    static boolean isLeast(Meaning m) {
        return m.atLeast() && m.family() != LimitFamily.PARITY;
    }

    /** "Armenia: labour". */
    String subjectOf(Meaning m) {
        return text("whose", whose(m), subject(m));
    }

    private String whose(Meaning m) {
        return m.member() < 0 ? text("the-union-first") : member(m.member());
    }

    /** What a limit holds, without whose and how much: "balance of payments". */
    private String subject(Meaning m) {
        String product =
                m.product() < 0 ? "" : economy.products().get(m.product()).name();
        return switch (m.family()) {
            case LIVING_STANDARD -> text("living-standard");
            case VALUE_ADDED -> text("value-added");
            case JOBS -> text("jobs");
            case PARITY -> text(m.name().startsWith("PARITY_MIN") ? "deficit" : "surplus");
            case SUPPLY -> supply(m);
            case PAYMENTS -> text("payments");
            case LABOUR -> text("labour");
            case CAPACITY -> text("capacity", product);
            case SHARES -> text("in-use", origin(m), product);
            case KEPT_EXPORTS -> text("kept-exports", product, partner(m.partner()));
            case EXPORTS -> text("exports", product, partner(m.partner()), step(m.step()));
            case IMPORTS -> text("imports", product, partner(m.partner()), step(m.step()));
            case MIGRATION -> text("migration", member(m.origin()));
            case ADDITIONS -> text("additions", product);
            case FUNDS -> text(m.name().startsWith("POOL") ? "pool" : "funds");
        };
    }

    private String step(int step) {
        return step <= 0 ? text("base-price") : text("step", Integer.toString(step));
    }

    private String origin(Meaning m) {
        int members = economy.memberCount();
        return m.origin() == m.member()
                ? text("own-supply")
                : text("supply-of", m.origin() < members ? member(m.origin()) : partner(m.origin() - members));
    }

    private String partner(int p) {
        return economy.partners().get(p).name();
    }

    private String supply(Meaning m) {
        SupplyRule rule = formulation.scenario().supply().get(m.rule());
        Origins origins = rule.origins();
        String from = text("supply-external");
        if (origins instanceof Origins.Own) {
            from = text("own-supply");
        } else if (origins instanceof Origins.Union) {
            from = text("supply-of", text("the-union"));
        } else if (origins instanceof Origins.Named named) {
            from = text("supply-of", String.join(", ", named.codes()));
        }
        Set<String> products = new LinkedHashSet<>();
        for (int i : m.product() < 0 ? rule.products() : new int[] {m.product()}) {
            products.add(economy.products().get(i).code());
        }
        String what = m.product() < 0
                ? some(products)
                : economy.products().get(m.product()).name();
        return text(rule.of() == SupplyRule.Of.IMPORTS ? "in-imports" : "in-use", from, what);
    }

    /** A number with its unit: "-1,260 million USD", "12.4 %", "1.3". */
    String number(Meaning m, double value) {
        return switch (m.unit()) {
            case "share" -> percent(value);
            case "ratio to base year" ->
                m.family() == LimitFamily.LIVING_STANDARD ? number(value) : text("of-base-year", number(value));
            default -> number(value) + " " + units.name(m.unit());
        };
    }

    private String number(double value) {
        return language.number(Display.number(value));
    }

    String percent(double fraction) {
        return language.number(Display.percent(fraction));
    }

    String money(double value) {
        return number(value) + " " + units.money();
    }

    /** The limits of a group: one in full, several by what they have in common. */
    String sentence(ScenarioLimits.Group group, Function<org.isim.solver.explain.Limit, Meaning> meaning) {
        List<Meaning> limits = group.limits().stream().map(meaning).toList();
        Meaning first = limits.get(0);
        if (limits.size() == 1 || group.family().isDemand()) {
            List<String> each = new ArrayList<>();
            limits.forEach(limit -> each.add(statement(limit)));
            return text("whose", whose(first), String.join("; ", each));
        }
        return text("whose", whose(first), several(group.family(), limits));
    }

    /** "its capacity in 15 sectors", for the middle of a sentence. */
    String phrase(ScenarioLimits.Group group, Function<org.isim.solver.explain.Limit, Meaning> meaning, boolean own) {
        List<Meaning> limits = group.limits().stream().map(meaning).toList();
        String what = limits.size() == 1 ? subject(limits.get(0)) : several(group.family(), limits);
        return own ? text("its", what) : text("of-member", member(group.member()), what);
    }

    private String several(LimitFamily family, List<Meaning> limits) {
        Set<String> products = new LinkedHashSet<>();
        limits.stream()
                .filter(limit -> limit.product() >= 0)
                .forEach(limit ->
                        products.add(economy.products().get(limit.product()).code()));
        String of = some(products);
        return switch (family) {
            case CAPACITY -> text("capacity", sectors(products));
            case SHARES -> text("several-shares", of, Integer.toString(limits.size()));
            case KEPT_EXPORTS -> text("several-kept-exports", of);
            case EXPORTS -> text("several-exports", of);
            case IMPORTS -> text("several-imports", of);
            case ADDITIONS -> text("additions", sectors(products));
            case MIGRATION -> text("several-migration");
            case FUNDS -> text("funds");
            default -> subject(limits.get(0));
        };
    }

    private String sectors(Set<String> products) {
        String count = Integer.toString(products.size());
        if (products.size() == economy.productCount()) {
            return text("all-sectors", count);
        }
        return products.size() > NAMED ? text("many-sectors", count) : some(products);
    }

    private String some(Set<String> codes) {
        if (codes.size() == economy.productCount()) {
            return text("all-products");
        }
        List<String> all = List.copyOf(codes);
        return all.size() <= NAMED
                ? String.join(", ", all)
                : text(
                        "and-more",
                        String.join(", ", all.subList(0, NAMED - 1)),
                        Integer.toString(all.size() - NAMED + 1));
    }
}
