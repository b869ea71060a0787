package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Nearest;

/**
 * National accounts of the members in the base year, in money and persons. Items may be given in the study's money unit or in percent
 * of GDP, employment in the labour unit or in percent of employment.
 */
final class NationalAccounts {
    static final String GDP = "gdp";
    static final String EXPORTS = "exports";
    static final String IMPORTS = "imports";
    static final String INVESTMENT = "investment";
    static final String GOVERNMENT = "government";
    static final String GOODS_EXPORTS = "goods-exports";
    static final String GOODS_IMPORTS = "goods-imports";
    static final String EMPLOYMENT = "employment";

    private final Recipe recipe;
    private final List<Map<String, Double>> values = new ArrayList<>();

    private record Share(int member, String item, double percent, String of) {}

    NationalAccounts(Recipe recipe, Sources sources) {
        this.recipe = recipe;
        for (int r = 0; r < recipe.members().size(); r++) {
            values.add(new HashMap<>());
        }
        List<String> units =
                List.of(recipe.moneyUnit(), recipe.labourUnit(), "percent of GDP", "percent of employment");
        List<Share> shares = new ArrayList<>();
        SourceTable table = SourceTable.NATIONAL_ACCOUNTS;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            if (r < 0 || !sources.inBaseYear(table, row)) {
                continue;
            }
            String item = sources.text(table, row, "item");
            double value = sources.number(table, row, "value");
            int unit = sources.choice(table, row, "unit", units);
            if (unit < 2) {
                values.get(r).put(item, value);
            } else {
                shares.add(new Share(r, item, value, unit == 2 ? GDP : EMPLOYMENT));
            }
        }
        for (Share share : shares) {
            double whole = values.get(share.member()).getOrDefault(share.of(), 0.0);
            values.get(share.member()).put(share.item(), share.percent() * whole / 100);
        }
        complete(sources);
    }

    private void complete(Sources sources) {
        List<String> needed = new ArrayList<>(
                List.of(GDP, EXPORTS, IMPORTS, INVESTMENT, GOVERNMENT, GOODS_EXPORTS, GOODS_IMPORTS, EMPLOYMENT));
        for (Recipe.Group group : recipe.groups()) {
            needed.add(group.valueAdded());
            needed.add(group.employment());
            if (!group.less().isEmpty()) {
                needed.add(group.less());
            }
        }
        for (int r = 0; r < values.size(); r++) {
            double added = 0;
            for (Recipe.Group group : recipe.groups()) {
                double less = group.less().isEmpty() ? 0 : value(r, group.less());
                added += value(r, group.valueAdded()) - less;
                if (value(r, group.valueAdded()) < less) {
                    sources.missing(
                            SourceTable.NATIONAL_ACCOUNTS,
                            "value added in " + group.name() + " of "
                                    + recipe.members().get(r).code() + " is negative");
                }
            }
            if (!(added > 0 && household(r) > 0)) {
                sources.missing(
                        SourceTable.NATIONAL_ACCOUNTS,
                        "value added and household consumption of "
                                + recipe.members().get(r).code() + " must be above zero");
            }
            for (String item : needed) {
                if (value(r, item) < 0) {
                    sources.missing(
                            SourceTable.NATIONAL_ACCOUNTS,
                            "\"" + item + "\" of " + recipe.members().get(r).code() + " is negative");
                }
                if (!values.get(r).containsKey(item)) {
                    String near = Nearest.of(
                            item, values.get(r).keySet().stream().sorted().toList());
                    sources.missing(
                            SourceTable.NATIONAL_ACCOUNTS,
                            "has no \"" + item + "\" of "
                                    + recipe.members().get(r).code() + " in " + recipe.baseYear()
                                    + (near == null ? "" : "; nearest item: \"" + near + "\""));
                }
            }
        }
    }

    /** An item in money or persons. */
    double value(int member, String item) {
        return values.get(member).getOrDefault(item, 0.0);
    }

    /** C = GDP − exports + imports − investment − government. */
    double household(int member) {
        return value(member, GDP)
                - value(member, EXPORTS)
                + value(member, IMPORTS)
                - value(member, INVESTMENT)
                - value(member, GOVERNMENT);
    }

    /**
     * Value added of each group with taxes on products and the statistical discrepancy spread in proportion, so that groups sum to
     * GDP.
     */
    double[] groups(int member) {
        double[] groups = new double[recipe.groups().size()];
        double sum = 0;
        for (int g = 0; g < groups.length; g++) {
            Recipe.Group group = recipe.groups().get(g);
            double less = group.less().isEmpty() ? 0 : value(member, group.less());
            groups[g] = value(member, group.valueAdded()) - less;
            sum += groups[g];
        }
        for (int g = 0; g < groups.length; g++) {
            groups[g] *= value(member, GDP) / sum;
        }
        return groups;
    }

    /** Persons by sector: the total over groups by the shares printed, inside them by value added. */
    double[] employment(int member, double[] valueAdded) {
        double[] persons = new double[valueAdded.length];
        Map<String, Double> added = new HashMap<>();
        for (int k = 0; k < persons.length; k++) {
            added.merge(item(k), valueAdded[k], Double::sum);
        }
        double sum = 0;
        for (int k = 0; k < persons.length; k++) {
            persons[k] = value(member, item(k)) * valueAdded[k] / added.getOrDefault(item(k), 1.0);
            sum += persons[k];
        }
        for (int k = 0; k < persons.length; k++) {
            persons[k] *= value(member, EMPLOYMENT) / sum;
        }
        return persons;
    }

    private String item(int sector) {
        return recipe.groups().get(recipe.groupOf().get(sector)).employment();
    }
}
