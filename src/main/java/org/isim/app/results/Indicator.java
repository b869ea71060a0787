package org.isim.app.results;

import java.util.function.ToDoubleFunction;
import org.isim.model.plan.MemberAccounts;

/** The indicators of a member in every table, in the order they are shown. */
@SuppressWarnings("ImmutableEnumChecker") // each function is a method of an immutable record
public enum Indicator {
    LIVING_STANDARD("livingStandard", "living standard", "base year = 1", MemberAccounts::livingStandard),
    VALUE_ADDED("valueAdded", "value added", "money", MemberAccounts::valueAdded),
    EMPLOYMENT("employment", "employment", "labour", MemberAccounts::employment),
    OUTPUT("output", "output", "money", MemberAccounts::output),
    UNION_EXPORTS("unionExports", "exports to the union", "money", MemberAccounts::unionExports),
    UNION_IMPORTS("unionImports", "imports from the union", "money", MemberAccounts::unionImports),
    UNION_TRADE_BALANCE("unionTradeBalance", "balance with the union", "money", MemberAccounts::unionTradeBalance),
    EXTERNAL_EXPORTS("externalExports", "external exports", "money", MemberAccounts::externalExports),
    EXTERNAL_IMPORTS("externalImports", "external imports", "money", MemberAccounts::externalImports),
    EXTERNAL_TRADE_BALANCE("externalTradeBalance", "external balance", "money", MemberAccounts::externalTradeBalance),
    UNION_INCOME("unionIncome", "wages and returns from the union", "money", MemberAccounts::unionIncome),
    EXTERNAL_BALANCE_AT_WORLD_PRICES(
            "externalBalanceAtWorldPrices",
            "external balance at world prices",
            "money",
            MemberAccounts::externalBalanceAtWorldPrices);

    private final String key;
    private final String title;
    private final String unit;
    private final ToDoubleFunction<MemberAccounts> value;

    Indicator(String key, String title, String unit, ToDoubleFunction<MemberAccounts> value) {
        this.key = key;
        this.title = title;
        this.unit = unit;
        this.value = value;
    }

    /** Name in machine-readable output. */
    public String key() {
        return key;
    }

    /** Name on a screen. */
    public String title() {
        return title;
    }

    public double of(MemberAccounts accounts) {
        return value.applyAsDouble(accounts);
    }

    /** Unit of a level, with the study's words for money and labour. */
    public String unit(Units units) {
        return units.name(unit);
    }
}
