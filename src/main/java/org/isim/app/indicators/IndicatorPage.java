package org.isim.app.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isim.app.indicators.PageTable.Format;
import org.isim.app.results.Display;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** The page a person reads: members, not cells. The tables hold the rest. */
public final class IndicatorPage {
    /** Members up to which tables of members by members are shown. */
    private static final int MATRIX = 8;

    private static final int TOP = 5;

    private final IndicatorRun run;
    private final List<Label> members;
    private final List<Label> partners;
    private final StringBuilder out = new StringBuilder();

    private IndicatorPage(IndicatorRun run) {
        this.run = run;
        this.members = run.economy().members();
        this.partners = run.economy().partners();
    }

    /** The whole page, each line ending with a line end. */
    public static String text(IndicatorRun run) {
        IndicatorPage page = new IndicatorPage(run);
        page.head();
        page.income();
        page.demand();
        page.sectors();
        page.losses();
        page.prices();
        page.exports();
        page.destinations();
        page.trade();
        page.dependence();
        page.advantages();
        page.gravity();
        return page.out.toString();
    }

    private void head() {
        int year = run.study().baseYear();
        line(run.title() + (run.plan() == null ? ": indicators of " + year : ": indicators of the plan"));
        line((run.plan() == null ? "" : run.study().title() + "; money") + (run.plan() == null ? "Money" : "") + " in "
                + run.study().moneyUnit() + " a year at base prices.");
        if (run.plan() != null) {
            line("In brackets the change over " + (run.reference() == null ? "the base year" : run.referenceName())
                    + ": relative for money, in points for per cents, absolute for the rest.");
        }
    }

    private void income() {
        boolean plan = run.plan() != null;
        title("Product and income");
        PageTable table = new PageTable(run).column("GDP", Format.LEVEL);
        if (plan) {
            table.column("real income", Format.LEVEL)
                    .column("saved on barriers", Format.BALANCE)
                    .column("world prices", Format.BALANCE)
                    .column("wages, returns", Format.BALANCE);
        }
        table.column("final use", Format.LEVEL);
        List<Label> all = new ArrayList<>(members);
        all.add(new Label(Indicators.UNION, "Union"));
        for (Label member : all) {
            table.row(member.name()).cell(income(member, "gdp"));
            if (plan) {
                table.cell(income(member, "realIncome"))
                        .cell(income(member, "savedOnBarriers"))
                        .cell(income(member, "worldPrices"))
                        .cell(income(member, "unionIncome"));
            }
            table.cell(income(member, "finalUse"));
        }
        out.append(table.text());
        if (plan) {
            line(
                    "Real income: GDP, and what lower barriers save, better world prices bring, wages and returns from other members.");
        }
    }

    private static IndicatorKey income(Label member, String indicator) {
        return new IndicatorKey(IndicatorTable.INCOME, member.code(), "", "", indicator);
    }

    private void demand() {
        if (members.size() > MATRIX) {
            return;
        }
        title("Output made where, per unit of final demand for a member's products");
        PageTable table =
                new PageTable(run).column("by own inputs", Format.RATIO).column("feedback", Format.RATIO);
        members.forEach(member -> table.column("in " + member.code(), Format.RATIO));
        for (Label s : members) {
            table.row(s.name()).cell(pair(IndicatorTable.SPILLOVERS, s, "", "own"));
            table.cell(pair(IndicatorTable.SPILLOVERS, s, "", "feedback"));
            members.forEach(r -> table.cell(pair(IndicatorTable.SPILLOVERS, s, r.code(), "outputIn")));
        }
        out.append(table.text());
    }

    private void sectors() {
        title("Sectors: key ones pull others and are pushed by them more than the average of the union");
        for (Label member : members) {
            List<IndicatorKey> keys = sectorKeys(IndicatorTable.LINKAGES, member, "key");
            String list = keys.stream()
                    .filter(key -> Objects.equals(run.shown().number(key), 1.0))
                    .map(IndicatorKey::sector)
                    .collect(Collectors.joining(", "));
            line("  " + member.name() + ": " + (list.isEmpty() ? "none" : list)
                    + "; most output per unit " + largest(IndicatorTable.MULTIPLIERS, member, "outputSimple")
                    + ", most " + run.study().labourUnit() + " "
                    + largest(IndicatorTable.MULTIPLIERS, member, "employmentSimple"));
        }
    }

    private List<IndicatorKey> sectorKeys(IndicatorTable table, Label member, String indicator) {
        return run.shown().keys(table).stream()
                .filter(k -> k.member().equals(member.code())
                        && !k.sector().isEmpty()
                        && k.indicator().equals(indicator))
                .toList();
    }

    private String largest(IndicatorTable table, Label member, String indicator) {
        return sectorKeys(table, member, indicator).stream()
                .max(Comparator.comparingDouble(k -> or(run.shown().number(k), 0)))
                .map(k -> k.sector() + " " + Display.fixed(or(run.shown().number(k), 0), 2))
                .orElse("–");
    }

    private void losses() {
        title("Value added that the others lose without a member");
        PageTable table = new PageTable(run)
                .column("its own GDP", Format.LEVEL)
                .column("lost by others", Format.LEVEL)
                .column("% of their GDP", Format.SMALL_PERCENT);
        for (Label member : members) {
            table.row(member.name()).cell(income(member, "gdp"));
            Double lost = lostByOthers(run.shown(), member);
            Indicators before = run.before();
            Double lostBefore = before == null ? null : lostByOthers(before, member);
            table.cell(lost, lostBefore);
            table.cell(
                    share(lost, gdpOfOthers(run.shown(), member)),
                    before == null ? null : share(lostBefore, gdpOfOthers(before, member)));
        }
        out.append(members.size() > 1 ? table.text() : "");
        line("Without a sector the others lose most: " + top("valueAddedLossOfOthers") + ".");
        line("Without deliveries of one to another the union loses most: " + top("valueAddedLossWithoutLink") + ".");
    }

    private @Nullable Double lostByOthers(Indicators of, Label member) {
        double sum = 0;
        for (Label other : members) {
            Double lost =
                    of.number(IndicatorTable.EXTRACTION, member.code(), other.code(), "valueAddedLossWithoutMember");
            if (lost == null) {
                return null;
            }
            sum += other.code().equals(member.code()) ? 0 : lost;
        }
        return sum;
    }

    private @Nullable Double gdpOfOthers(Indicators of, Label member) {
        Double all = of.number(IndicatorTable.INCOME, Indicators.UNION, "gdp");
        Double own = of.number(IndicatorTable.INCOME, member.code(), "gdp");
        return all == null || own == null ? null : (Double) (all - own);
    }

    private static @Nullable Double share(@Nullable Double part, @Nullable Double whole) {
        return part == null || whole == null || !(whole > 0) ? null : (Double) (part / whole);
    }

    /** The largest of an indicator, wherever they are. */
    private String top(String indicator) {
        String list = run.shown().keys(IndicatorTable.EXTRACTION).stream()
                .filter(k -> k.indicator().equals(indicator) && or(run.shown().number(k), 0) > 0)
                .sorted(Comparator.comparingDouble(k -> -or(run.shown().number(k), 0)))
                .limit(TOP)
                .map(k -> k.member()
                        + (k.sector().isEmpty() ? "" : " " + k.sector())
                        + (k.counterpart().isEmpty() ? "" : " to " + k.counterpart())
                        + " " + Display.number(or(run.shown().number(k), 0)))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    private void prices() {
        if (members.size() > MATRIX) {
            return;
        }
        title("Consumer prices where costs are 1 % dearer");
        PageTable table = new PageTable(run).column("imports", Format.RATIO);
        members.forEach(member -> table.column("value added " + member.code(), Format.RATIO));
        for (Label s : members) {
            table.row(s.name()).cell(pair(IndicatorTable.PRICES, s, Indicators.EXTERNAL, "consumerPrices"));
            members.forEach(r -> table.cell(pair(IndicatorTable.PRICES, s, r.code(), "consumerPrices")));
        }
        out.append(table.text());
        line("In per cent; imports from partners, then value added of a member in all its sectors.");
    }

    private void exports() {
        title("Gross exports by what is in them (Borin and Mancini, source-based), per cent");
        boolean saved = run.plan() != null;
        PageTable table = new PageTable(run)
                .column("exports", Format.LEVEL)
                .column("absorbed at once", Format.PERCENT)
                .column("sold on", Format.PERCENT)
                .column("returned", Format.PERCENT)
                .column("other members", Format.PERCENT)
                .column("partners", Format.PERCENT)
                .column("counted twice", Format.PERCENT);
        if (saved) {
            table.column("saved", Format.PERCENT);
        }
        for (Label member : members) {
            table.row(member.name()).cell(export(member, "exports"));
            part(table, member, "direct");
            part(table, member, "onward");
            part(table, member, "returned");
            part(table, member, "foreign");
            part(table, member, "external");
            part(table, member, "domesticDouble", "foreignDouble");
            if (saved) {
                part(table, member, "savedOnBarriers");
            }
        }
        out.append(table.text());
        line("Domestic value added first, by where it is absorbed; then what other members and partners added.");
    }

    private static IndicatorKey export(Label member, String indicator) {
        return pair(IndicatorTable.EXPORTS_SOURCE, member, Indicators.ANY, indicator);
    }

    private void part(PageTable table, Label member, String... terms) {
        Indicators before = run.before();
        table.cell(part(run.shown(), member, terms), before == null ? null : part(before, member, terms));
    }

    private static @Nullable Double part(Indicators of, Label member, String... terms) {
        double sum = 0;
        for (String term : terms) {
            sum += or(of.number(export(member, term)), 0);
        }
        return share(sum, of.number(export(member, "exports")));
    }

    private void destinations() {
        if (members.size() + partners.size() > MATRIX + 4) {
            return;
        }
        title("Where a member's value added is finally used, per cent of its GDP");
        List<Label> all = new ArrayList<>(members);
        all.addAll(partners);
        PageTable table = new PageTable(run);
        all.forEach(d -> table.column(d.code(), Format.PERCENT));
        for (Label t : members) {
            table.row(t.name());
            all.forEach(d -> table.cell(pair(IndicatorTable.ABSORPTION, t, d.code(), "shareOfGdp")));
        }
        out.append(table.text());
    }

    private void trade() {
        title("Trade");
        PageTable table = new PageTable(run)
                .column("exports", Format.LEVEL)
                .column("imports", Format.LEVEL)
                .column("coverage", Format.RATIO)
                .column("coverage, union", Format.RATIO)
                .column("union, % of exports", Format.PERCENT)
                .column("union, % of imports", Format.PERCENT)
                .column("concentration", Format.RATIO);
        for (Label r : members) {
            table.row(r.name())
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.ANY, "exports"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.ANY, "imports"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.ANY, "coverage"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.UNION, "coverage"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.UNION, "shareOfExports"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.UNION, "shareOfImports"))
                    .cell(pair(IndicatorTable.TRADE, r, Indicators.ANY, "exportConcentrationByProduct"));
        }
        out.append(table.text());
        line("Coverage: exports over imports. Concentration: Herfindahl index of exports over products.");
    }

    private void dependence() {
        if (members.size() > MATRIX || members.size() < 2) {
            return;
        }
        for (String side : List.of("Exports", "Imports")) {
            title("Dependence: per cent of a member's " + side.toLowerCase(java.util.Locale.ROOT) + " with another");
            PageTable table = new PageTable(run);
            members.forEach(s -> table.column("with " + s.code(), Format.PERCENT));
            for (Label r : members) {
                table.row(r.name());
                for (Label s : members) {
                    if (r.code().equals(s.code())) {
                        table.empty();
                    } else {
                        table.cell(pair(IndicatorTable.TRADE, r, s.code(), "shareOf" + side));
                    }
                }
            }
            out.append(table.text());
        }
    }

    private void advantages() {
        title("Revealed comparative advantage above 1, in the union; everywhere");
        for (Label r : members) {
            line("  " + r.name() + ": " + advantage(r, Indicators.UNION) + "; " + advantage(r, Indicators.ANY));
        }
    }

    private String advantage(Label r, String market) {
        String list = run.shown().keys(IndicatorTable.ADVANTAGE).stream()
                .filter(k -> k.member().equals(r.code())
                        && k.counterpart().equals(market)
                        && k.indicator().equals("rca")
                        && or(run.shown().number(k), 0) > 1)
                .sorted(Comparator.comparingDouble(k -> -or(run.shown().number(k), 0)))
                .limit(TOP)
                .map(k -> k.sector() + " " + Display.fixed(or(run.shown().number(k), 0), 1))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    private void gravity() {
        List<IndicatorKey> pairs = run.shown().keys(IndicatorTable.GRAVITY).stream()
                .filter(k -> k.indicator().equals("index"))
                .sorted(Comparator.comparingDouble(k -> -or(run.shown().number(k), 0)))
                .limit(2L * TOP)
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        title("Gravity: trade of two members against what size and distance give");
        PageTable table = new PageTable(run)
                .column("turnover", Format.LEVEL)
                .column("expected", Format.LEVEL)
                .column("index", Format.RATIO)
                .column("potential", Format.BALANCE);
        for (IndicatorKey pair : pairs) {
            table.row(pair.member() + " and " + pair.counterpart());
            table.cell(pair.of("turnover")).cell(pair.of("expected")).cell(pair).cell(pair.of("potential"));
        }
        out.append(table.text());
    }

    private static IndicatorKey pair(IndicatorTable table, Label member, String counterpart, String indicator) {
        return new IndicatorKey(table, member.code(), "", counterpart, indicator);
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private void title(String text) {
        line("");
        line(text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
