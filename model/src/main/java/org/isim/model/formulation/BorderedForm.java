package org.isim.model.formulation;

import java.util.Arrays;
import org.isim.model.chain.Host;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Structure;

/**
 * Where rows and columns of the model stand in a bordered block form.
 *
 * <ul>
 *   <li>a group per member and product: absorption, its suppliers, what chains sell there, with SOURCING, BAND and the rules on this one product;
 *   <li>a group per member and activity: its output, additions to it, stages of chains on its plant, with CAPACITY;
 *   <li>a group per member, partner and product: the steps of exports, with EXPORT_MIN;
 *   <li>a block per member: USE;
 *   <li>the border: OUTPUT, LABOUR, PAYMENTS and whatever else spans products or members.
 * </ul>
 */
final class BorderedForm {
    private final Economy economy;
    private final Scenario scenario;
    private final int products;
    private final int[] firstActivity;
    private final int firstExport;

    BorderedForm(Economy economy, Scenario scenario) {
        this.economy = economy;
        this.scenario = scenario;
        products = economy.productCount();
        firstActivity = new int[economy.memberCount() + 1];
        firstActivity[0] = economy.memberCount() * products;
        for (int r = 0; r < economy.memberCount(); r++) {
            firstActivity[r + 1] = firstActivity[r] + economy.activityCount(r);
        }
        firstExport = firstActivity[economy.memberCount()];
    }

    Structure of(Columns columns, Keys<RowFamily> rows) {
        int[] columnGroup = new int[columns.count()];
        Arrays.setAll(columnGroup, j -> group(columns, j));
        int[] rowGroup = new int[rows.size()];
        int[] rowBlock = new int[rows.size()];
        Arrays.setAll(rowGroup, i -> group(rows, i));
        Arrays.setAll(rowBlock, i -> rows.family(i) == RowFamily.USE ? rows.index(i, 0) : Structure.NONE);
        return Structure.of(columnGroup, rowGroup, rowBlock);
    }

    private int market(int r, int i) {
        return r * products + i;
    }

    private int exports(int r, int p, int i) {
        return firstExport + (r * economy.partnerCount() + p) * products + i;
    }

    private int group(Columns columns, int j) {
        int a = columns.index(j, 0);
        int b = columns.index(j, 1);
        int c = columns.index(j, 2);
        return switch (columns.family(j)) {
            case ABSORPTION -> market(a, b);
            case FLOW, IMPORT -> market(b, c);
            case CHAIN_SALE -> market(c, scenario.chains().get(a).sale().product());
            case ACTIVITY, ADDITION -> firstActivity[a] + b;
            case CHAIN_EXISTING -> plant(a, b, c);
            case EXPORT -> exports(a, b, c);
            default -> Structure.NONE;
        };
    }

    /** The activity on whose plant a stage of a chain stands. */
    private int plant(int h, int j, int r) {
        for (Host host : scenario.chains().get(h).stages().get(j).hosts()) {
            if (host.member() == r && host.activity() >= 0) {
                return firstActivity[r] + host.activity();
            }
        }
        return Structure.NONE;
    }

    private int group(Keys<RowFamily> rows, int i) {
        int a = rows.index(i, 0);
        int b = rows.index(i, 1);
        int c = rows.index(i, 2);
        return switch (rows.family(i)) {
            case SOURCING -> market(a, b);
            case BAND, BAND_MIN, BAND_MAX -> market(b, c);
            case SUPPLY_MIN, SUPPLY_MAX -> c < 0 ? Structure.NONE : market(b, c);
            case CHAIN_ACCESS -> market(b, scenario.chains().get(a).sale().product());
            case CAPACITY -> firstActivity[a] + b;
            case EXPORT_MIN -> exports(a, b, c);
            default -> Structure.NONE;
        };
    }
}
