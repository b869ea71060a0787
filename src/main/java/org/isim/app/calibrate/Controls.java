package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.isim.app.input.Nearest;
import org.isim.model.calibration.ExactTable;

/** Holds the study against the figures of its sources: the totals it was balanced to, and the table of checks. */
final class Controls {
    private static final List<String> KINDS = List.of("output", "export-share", "import-share");

    private static final String BY_DESTINATION = "flows by destination are kept; definitions or rounding differ";

    private final Recipe recipe;
    private final ExactTable table;
    private final List<Control> controls = new ArrayList<>();

    private Controls(Recipe recipe, ExactTable table) {
        this.recipe = recipe;
        this.table = table;
    }

    static List<Control> of(
            Recipe recipe,
            Sources sources,
            NationalAccounts accounts,
            UnionTrade union,
            ExternalTrade external,
            ExactTable table) {
        Controls all = new Controls(recipe, table);
        for (int r = 0; r < recipe.members().size(); r++) {
            all.accounts(r, accounts);
            all.groups(r, accounts);
        }
        all.union(sources, union);
        all.known(external, union);
        all.checks(sources);
        return all.controls;
    }

    private void accounts(int r, NationalAccounts accounts) {
        double added = 0;
        double household = 0;
        double government = 0;
        double investment = 0;
        for (int i = 0; i < sectors(); i++) {
            added += money(table.valueAdded(r, i));
            household += money(table.finalUse(0, r, i));
            government += money(table.finalUse(1, r, i));
            investment += money(table.finalUse(2, r, i));
        }
        IntPredicate goods = recipe.goods()::get;
        met(r, "gross domestic product", accounts.value(r, NationalAccounts.GDP), added);
        met(r, "household consumption", accounts.household(r), household);
        met(r, "government", accounts.value(r, NationalAccounts.GOVERNMENT), government);
        met(r, "investment", accounts.value(r, NationalAccounts.INVESTMENT), investment);
        met(r, "exports", accounts.value(r, NationalAccounts.EXPORTS), exports(r, i -> true));
        met(r, "imports", accounts.value(r, NationalAccounts.IMPORTS), imports(r, i -> true));
        met(r, "exports of goods", accounts.value(r, NationalAccounts.GOODS_EXPORTS), exports(r, goods));
        met(r, "imports of goods", accounts.value(r, NationalAccounts.GOODS_IMPORTS), imports(r, goods));
    }

    private void groups(int r, NationalAccounts accounts) {
        double[] groups = accounts.groups(r);
        for (int g = 0; g < groups.length; g++) {
            double added = 0;
            for (int k = 0; k < sectors(); k++) {
                added += recipe.groupOf().get(k) == g ? money(table.valueAdded(r, k)) : 0;
            }
            met(r, "value added in " + recipe.groups().get(g).name(), groups[g], added);
        }
    }

    private void met(int r, String what, double wanted, double got) {
        add(r, what, wanted, got, true, "", "");
    }

    private void add(int r, String what, double wanted, double got, boolean balanced, String source, String note) {
        String name = recipe.members().get(r).name() + ", " + what;
        controls.add(new Control(name, wanted, got, recipe.moneyUnit(), balanced, source, note));
    }

    private void union(Sources sources, UnionTrade union) {
        SourceTable exports = SourceTable.UNION_EXPORTS;
        for (int row = 0; row < sources.rows(exports); row++) {
            int r = sources.member(exports, row, "member");
            if (r >= 0 && sources.inBaseYear(exports, row)) {
                double wanted = sources.number(exports, row, "value");
                String source = sources.text(exports, row, "source");
                double got = unionExports(r) - union.exportedByCell(r);
                add(r, "exports to the other members", wanted, got, true, source, BY_DESTINATION);
            }
        }
        for (int r = 0; r < recipe.members().size(); r++) {
            double wanted = union.byGroup()[r];
            double got = unionExports(r) - union.exportedByCell(r);
            add(r, "exports to the other members, sum of groups", wanted, got, true, "", BY_DESTINATION);
        }
        String except = recipe.byWeights().isEmpty() ? "" : " without " + String.join(", ", recipe.byWeights());
        for (int o = 0; o < recipe.members().size(); o++) {
            for (int d = 0; d < recipe.members().size(); d++) {
                double got = 0;
                for (double[] product : union.spread().get(o).flows()) {
                    got += product[d];
                }
                if (o != d) {
                    add(o, "exports to " + name(d) + except, union.bilateral()[o][d], got, true, "", "");
                }
            }
        }
    }

    /** What was taken out of trade with the first partner. */
    private static double takenOut(ExternalTrade external, UnionTrade union, int direction, int r, int i) {
        double sum = direction == ExternalTrade.EXPORT ? union.exportedByCell(r, i) : union.importedByCell(r, i);
        for (double[] partner : external.cells()[direction][r]) {
            sum += partner[i];
        }
        return sum;
    }

    private void known(ExternalTrade external, UnionTrade union) {
        for (int direction = 0; direction < 2; direction++) {
            for (int r = 0; r < recipe.members().size(); r++) {
                for (int p = 0; p < recipe.partners().size(); p++) {
                    for (int i = 0; i < sectors(); i++) {
                        double wanted = external.known()[direction][r][p][i];
                        boolean export = direction == ExternalTrade.EXPORT;
                        if (wanted > 0) {
                            double got = money(export ? table.exports(r, p, i) : table.imports(p, r, i))
                                    + (p == ExternalTrade.REST ? takenOut(external, union, direction, r, i) : 0);
                            String what = "known " + (export ? "export" : "import") + " inside "
                                    + recipe.sectors().get(i).code() + " with "
                                    + recipe.partners().get(p).code();
                            add(r, what, wanted, Math.min(got, wanted), true, "", "");
                        }
                    }
                }
            }
        }
    }

    private void checks(Sources sources) {
        SourceTable checks = SourceTable.CHECKS;
        for (int row = 0; row < sources.rows(checks); row++) {
            int r = sources.member(checks, row, "member");
            int kind = sources.choice(checks, row, "kind", KINDS);
            IntPredicate products = products(sources, row);
            int partner = kind == 0 ? -1 : sources.member(checks, row, "partner");
            if (r < 0 || (kind > 0 && partner < 0)) {
                continue;
            }
            String list = sources.text(checks, row, "products").replace(";", ", ");
            String what = recipe.members().get(r).name() + ", "
                    + switch (kind) {
                        case 0 -> "output of " + list;
                        case 1 -> "share of " + name(partner) + " in exports of " + list;
                        default -> "share of " + name(partner) + " in imports of " + list;
                    };
            double got = 0;
            for (int i = 0; i < sectors(); i++) {
                if (products.test(i)) {
                    got += money(
                            switch (kind) {
                                case 0 -> table.output(r, i);
                                case 1 -> table.flow(r, partner, i);
                                default -> table.flow(partner, r, i);
                            });
                }
            }
            got = switch (kind) {
                case 0 -> got;
                case 1 -> 100 * got / exports(r, products);
                default -> 100 * got / imports(r, products);
            };
            controls.add(new Control(
                    what,
                    sources.number(checks, row, "value"),
                    got,
                    sources.text(checks, row, "unit"),
                    false,
                    sources.text(checks, row, "source"),
                    sources.text(checks, row, "note")));
        }
    }

    private String name(int member) {
        return recipe.members().get(member).name();
    }

    private IntPredicate products(Sources sources, int row) {
        String words = sources.text(SourceTable.CHECKS, row, "products");
        if (words.equals("goods") || words.equals("services")) {
            return i -> recipe.goods().get(i) == words.equals("goods");
        }
        boolean[] listed = new boolean[sectors()];
        for (String code : words.split(";", -1)) {
            int i = recipe.sector(code);
            if (i >= 0) {
                listed[i] = true;
            } else {
                String near = Nearest.of(code, Recipe.codes(recipe.sectors()));
                sources.error(
                        SourceTable.CHECKS,
                        row,
                        "products",
                        "holds no sector \"" + code + "\"" + (near == null ? "" : "; nearest: \"" + near + "\""));
            }
        }
        return i -> listed[i];
    }

    private double unionExports(int r) {
        double sum = 0;
        for (int s = 0; s < recipe.members().size(); s++) {
            for (int i = 0; s != r && i < sectors(); i++) {
                sum += money(table.flow(r, s, i));
            }
        }
        return sum;
    }

    /** To the other members and beyond. */
    private double exports(int r, IntPredicate products) {
        double sum = 0;
        for (int i = 0; i < sectors(); i++) {
            if (products.test(i)) {
                sum += money(table.output(r, i) - table.flow(r, r, i));
            }
        }
        return sum;
    }

    private double imports(int r, IntPredicate products) {
        double sum = 0;
        for (int i = 0; i < sectors(); i++) {
            for (int o = 0; products.test(i) && o < recipe.members().size(); o++) {
                sum += o == r ? 0 : money(table.flow(o, r, i));
            }
            for (int p = 0; products.test(i) && p < recipe.partners().size(); p++) {
                sum += money(table.imports(p, r, i));
            }
        }
        return sum;
    }

    private double money(long value) {
        return value / table.unit();
    }

    private int sectors() {
        return recipe.sectors().size();
    }
}
