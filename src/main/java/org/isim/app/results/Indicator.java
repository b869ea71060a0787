package org.isim.app.results;

import java.util.function.ToDoubleFunction;
import org.isim.model.plan.MemberAccounts;

/** The indicators of a member in every table, in the order they are shown. */
@SuppressWarnings("ImmutableEnumChecker") // each function is a method of an immutable record
public enum Indicator {
    LIVING_STANDARD("livingStandard", "base year = 1", MemberAccounts::livingStandard),
    VALUE_ADDED("valueAdded", "money", MemberAccounts::valueAdded),
    EMPLOYMENT("employment", "labour", MemberAccounts::employment),
    OUTPUT("output", "money", MemberAccounts::output),
    UNION_EXPORTS("unionExports", "money", MemberAccounts::unionExports),
    UNION_IMPORTS("unionImports", "money", MemberAccounts::unionImports),
    UNION_TRADE_BALANCE("unionTradeBalance", "money", MemberAccounts::unionTradeBalance),
    EXTERNAL_EXPORTS("externalExports", "money", MemberAccounts::externalExports),
    EXTERNAL_IMPORTS("externalImports", "money", MemberAccounts::externalImports),
    EXTERNAL_TRADE_BALANCE("externalTradeBalance", "money", MemberAccounts::externalTradeBalance),
    UNION_INCOME("unionIncome", "money", MemberAccounts::unionIncome),
    EXTERNAL_BALANCE_AT_WORLD_PRICES(
            "externalBalanceAtWorldPrices", "money", MemberAccounts::externalBalanceAtWorldPrices);

    private final String key;
    private final String unit;
    private final ToDoubleFunction<MemberAccounts> value;

    Indicator(String key, String unit, ToDoubleFunction<MemberAccounts> value) {
        this.key = key;
        this.unit = unit;
        this.value = value;
    }

    /** Name in machine-readable output; with "indicator." before it that of its title. */
    public String key() {
        return key;
    }

    public double of(MemberAccounts accounts) {
        return value.applyAsDouble(accounts);
    }

    /** Unit of a level, with the study's words for money and labour. */
    public String unit(Units units) {
        return units.name(unit);
    }
}
