package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.calibration.DonorTable;
import org.isim.model.calibration.MemberControls;
import org.isim.model.calibration.MemberTable;
import org.isim.model.calibration.ValueAddedSplit;

/**
 * One member on its way to a balanced table.
 *
 * @param employment persons by sector
 * @param raised sectors that their exports lifted above their weight
 */
record MemberCalibration(MemberControls controls, MemberTable table, double[] employment, List<Raised> raised) {

    /**
     * A sector whose exports ask for more than its weight gives.
     *
     * @param byWeight output its weight alone gives
     * @param output what it got
     */
    record Raised(int sector, double byWeight, double output) {}

    static MemberCalibration of(
            Recipe recipe,
            int r,
            NationalAccounts accounts,
            DonorTable donor,
            ValueAddedData data,
            UnionTrade union,
            ExternalTrade external,
            Sources sources) {
        int n = recipe.sectors().size();
        double[] unionExports = union.exports(r);
        double[] unionImports = union.imports(r);
        double[] exports = pattern(recipe, r, ExternalTrade.EXPORT, accounts, unionExports, external, sources);
        double[] imports = pattern(recipe, r, ExternalTrade.IMPORT, accounts, unionImports, external, sources);
        double[] knownExports = external.known(ExternalTrade.EXPORT, r);
        double[] least = new double[n];
        for (int k = 0; k < n; k++) {
            least[k] = (exports[k] + knownExports[k] + unionExports[k]) / data.ceilings()[r][k];
        }
        double[] valueAdded = new double[n];
        double[] output = new double[n];
        List<Raised> raised = new ArrayList<>();
        double[] groups = accounts.groups(r);
        for (int g = 0; g < groups.length; g++) {
            split(recipe, r, g, groups[g], data, least, valueAdded, output, raised, sources);
        }
        boolean[] goods = new boolean[n];
        for (int i = 0; i < n; i++) {
            goods[i] = recipe.goods().get(i);
        }
        MemberControls controls = new MemberControls(
                output,
                valueAdded,
                accounts.household(r),
                accounts.value(r, NationalAccounts.GOVERNMENT),
                accounts.value(r, NationalAccounts.INVESTMENT),
                unionExports,
                unionImports,
                knownExports,
                exports,
                external.known(ExternalTrade.IMPORT, r),
                imports,
                goods);
        MemberTable table = MemberTable.balance(
                donor,
                controls,
                recipe.parameters().inventoriesKept(),
                recipe.parameters().tolerance(),
                recipe.parameters().rounds());
        return new MemberCalibration(controls, table, accounts.employment(r, valueAdded), List.copyOf(raised));
    }

    private static double[] pattern(
            Recipe recipe,
            int r,
            int direction,
            NationalAccounts accounts,
            double[] union,
            ExternalTrade external,
            Sources sources) {
        boolean export = direction == ExternalTrade.EXPORT;
        double all = accounts.value(r, export ? NationalAccounts.EXPORTS : NationalAccounts.IMPORTS);
        double goods = accounts.value(r, export ? NationalAccounts.GOODS_EXPORTS : NationalAccounts.GOODS_IMPORTS);
        double withinGoods = 0;
        double withinServices = 0;
        for (int i = 0; i < union.length; i++) {
            withinGoods += recipe.goods().get(i) ? union[i] : 0;
            withinServices += recipe.goods().get(i) ? 0 : union[i];
        }
        double[] pattern =
                external.scaled(direction, r, goods - withinGoods, all - goods - withinServices, recipe.goods());
        double got = 0;
        double[] known = external.known(direction, r);
        for (int i = 0; i < pattern.length; i++) {
            got += pattern[i] + known[i] + union[i];
            if (pattern[i] < 0) {
                sources.missing(
                        SourceTable.EXTERNAL_TRADE,
                        (export ? "exports" : "imports") + " of "
                                + recipe.members().get(r).code()
                                + " known by themselves and within the union exceed the total");
                break;
            }
        }
        if (Math.abs(got - all) > 1e-6 * all) {
            sources.missing(
                    SourceTable.EXTERNAL_TRADE,
                    "gives no pattern for " + (export ? "exports" : "imports") + " of "
                            + recipe.members().get(r).code() + ", goods or services");
        }
        return pattern;
    }

    private static void split(
            Recipe recipe,
            int r,
            int g,
            double total,
            ValueAddedData data,
            double[] least,
            double[] valueAdded,
            double[] output,
            List<Raised> raised,
            Sources sources) {
        List<Integer> sectors = new ArrayList<>();
        double sum = 0;
        for (int k = 0; k < valueAdded.length; k++) {
            if (recipe.groupOf().get(k) == g) {
                sectors.add(k);
                sum += data.weights()[r][k];
            }
        }
        double[] weights = new double[sectors.size()];
        double[] ratios = new double[sectors.size()];
        double[] floors = new double[sectors.size()];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = data.weights()[r][sectors.get(n)];
            ratios[n] = data.ratios()[r][sectors.get(n)];
            floors[n] = least[sectors.get(n)];
        }
        ValueAddedSplit split = ValueAddedSplit.of(total, weights, ratios, floors);
        if (!split.possible()) {
            sources.missing(
                    SourceTable.EXTERNAL_TRADE,
                    "exports of " + recipe.members().get(r).code() + " from "
                            + recipe.groups().get(g).name() + " ask for more value added than the group has");
        }
        for (int n = 0; n < weights.length; n++) {
            int k = sectors.get(n);
            valueAdded[k] = split.valueAdded()[n];
            output[k] = split.output()[n];
            if (split.raised()[n]) {
                raised.add(new Raised(k, weights[n] / sum * total / ratios[n], output[k]));
            }
        }
    }
}
