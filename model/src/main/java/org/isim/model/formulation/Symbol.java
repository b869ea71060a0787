package org.isim.model.formulation;

/** Data that formulas of {@link RowFamily} name; letters of columns are those of {@link ColumnFamily}. */
public enum Symbol {
    INPUT(
            "a",
            "r,i,k",
            "units of product i used per unit of activity k; of a stage of a chain a[h,j,r,i], of an earlier stage a[h,j,j']"),
    CONSUMPTION("cbar", "r,i", "household consumption of the base year"),
    BASKET("C", "r", "the same over all products"),
    FIXED_USE("gbar", "r,i", "other final use of the base year: government, investment, stocks"),
    FIXED_USE_FACTOR(
            "fuse",
            "r,i",
            "what the scenario makes of it, 1 in the base year; z[r] times that in a coalition whose fixed uses scale"),
    TRANSPORT("theta", "o,r,i", "transport service per unit moved, beyond what the base year holds"),
    TRANSPORT_PRODUCT("tau", "", "the product that provides it"),
    CAPITAL_GOOD("gamma", "i", "share of product i in investment; of a chain gamma[h,i]"),
    ANNUAL("alpha", "", "share of investment that is bought every year; of a chain alpha[h]"),
    COST("kappa", "k", "investment per unit of capacity added; of a stage kappa[h,j,r]"),
    FIXED_COST("F", "h,j,r", "yearly cost of a stage that stands, whatever it makes"),
    SPENT_THERE("omega", "s,r", "share of a migrant's wage spent where it is earned"),
    WAGE("W", "s,r", "wage of a migrant from s in r, money per unit of labour"),
    PRODUCTIVITY("rho", "s,r", "labour of r that a migrant from s stands for"),
    BASE_BARRIER("beta0", "o,r,i", "share of the good lost on the way in the base year"),
    BARRIER("beta", "o,r,i", "the same under the scenario, 0 at home"),
    SHARE("sigma", "o,r,i", "share of an origin in absorption in the base year, without partners that are cut off"),
    FLEXIBILITY("phi", "", "how far shares may move, of themselves"),
    OPEN_LINKS(
            "psi",
            "",
            "share of absorption a new supplier may win; psi[o,r,i] access given to a member, psi[h] to a chain"),
    IMPORTS_FACTOR("fimp", "r,p,i", "factor on what a partner offers, 1 in the base year and for members"),
    EXPORTS_FACTOR("fexp", "r,p,i", "factor on what a partner takes, 1 in the base year"),
    EXPORTS("ebar", "r,p,i", "exports of the base year"),
    CAPACITY("cap", "r,k", "capacity of a technique"),
    CAPACITY_FACTOR("fcap", "r,k", "what the scenario makes of it, 1 in the base year"),
    RESERVE("res", "r,k", "reserve of capacity; of labour res[r]"),
    LABOUR_COEFFICIENT("l", "r,k", "labour per unit of an activity; of a stage l[h,j,r]"),
    LABOUR("L", "r", "labour available in the base year"),
    LABOUR_FACTOR("flab", "r", "what the scenario makes of it, 1 in the base year"),
    EXPORT_PRICE("pe", "r,p,i,n", "world price of exports at a step"),
    IMPORT_PRICE("pm", "p,r,i,n", "world price of imports at a step"),
    MARKET_PRICE("pw", "h,r,n", "world price on a market of a chain"),
    STAGE_PRICE("pg", "h,j,p,r", "world price of the product of a stage bought abroad"),
    PAID(
            "u",
            "o,r,i",
            "units paid for per unit received: (1-beta0)/(1-beta) where what is shipped is paid for, 1 where what is received"),
    PAID_NEW("u1", "o,r,i", "the same of a flow the base year does not have: 1/(1-beta), or 1"),
    RETURN("ret", "", "paid yearly on funds of other members"),
    SUPPORT("sup", "h", "support per unit of a chain's last product"),
    BORNE("bear", "h,r", "share of it that a member bears"),
    BALANCE(
            "B",
            "r",
            "balance of payments of the base year: external, where payments are balanced with the other members too"),
    BALANCE_FACTOR("fbal", "r", "what the scenario makes of it, 1 in the base year"),
    BALANCE_ADDED("abal", "r", "what it adds to it, 0 in the base year"),
    LIVING_STANDARD_FLOOR("zmin", "r", "living standard insisted on"),
    VALUE_ADDED("va", "r,k", "value added per unit of an activity; of a stage va[h,j,r]"),
    VALUE_ADDED_FLOOR("vmin", "r", "value added insisted on, of the base year's"),
    BASE_VALUE_ADDED("VA", "r", "value added of the base year"),
    JOBS_FLOOR("jmin", "r", "jobs insisted on, of the base year's"),
    BASE_EMPLOYMENT("E", "r", "employment of the base year"),
    PARITY("eps", "r", "largest imbalance with the other members, of turnover"),
    PRODUCTS("I", "", "products of a rule of supply that are counted together"),
    ORIGINS("O", "", "origins that the rule counts"),
    ALL_ORIGINS("D", "", "every origin; where the rule is on imports, every one but r"),
    RULE("s", "", "share the rule asks for, at most 1"),
    OWN_FUNDS("own", "", "own funds, of base value added"),
    POOLED("pool", "", "share of them that may go to other members"),
    MARKET_LENGTH("length", "h,n", "what a market takes"),
    FROM_ABROAD("mu", "r,i", "share of the partners in what a member uses in the base year"),
    STAGE_BASE_PRICE("price", "h,j,p", "price the chain states for the product of a stage bought abroad"),
    CONTENT("content", "h", "least share of the union in the value of the last product"),
    LARGEST_SHARE("smax", "h", "largest share of a member in the value added of a chain"),
    LEAST_SHARE("smin", "h,r", "least share of a member in it"),
    MOST("most", "h,j,r", "what a stage can make at most"),
    LEAST("least", "h,j,r", "least scale of a stage"),
    PLACES("places", "h,j", "largest number of places of a stage"),
    PARTICIPATION("part", "h", "share of value added that counts as taking part"),
    MOST_VALUE_ADDED("V1", "h", "value added where every plant makes all it can"),
    MEMBERS("members", "h", "least number of members that take part"),
    LEVEL_BASE("z0", "r", "level the gain is counted from: 0 under shares, the disagreement point under max-min"),
    LEVEL_SHARE(
            "lambda",
            "r",
            "share of the common level; the disagreement point under max-min, 0 once it is settled or under total"),
    LAST("last", "", "last stage of a chain");

    private final String letter;
    private final String indices;
    private final String meaning;

    Symbol(String letter, String indices, String meaning) {
        this.letter = letter;
        this.indices = indices;
        this.meaning = meaning;
    }

    /** As formulas write it. */
    public String letter() {
        return letter;
    }

    /** Indices in their order, empty where it has none. */
    public String indices() {
        return indices;
    }

    public String meaning() {
        return meaning;
    }
}
