package org.isim.model.formulation;

/** The kinds of rows, each with its formula, its index set and the unit of its right-hand side. */
public enum RowFamily {
    USE(
            "member, product",
            "money",
            "q[r,i] = sum_k a[r,i,k] x[r,k] + c[r,i] z[r] + g[r,i] + transport service",
            "what a member uses of a product"),
    SOURCING("member, product", "money", "q[r,i] = sum_o t[o,r,i] + sum_p m[p,r,i]", "where it comes from"),
    OUTPUT(
            "member, product",
            "money",
            "sum_{k: i(k)=i} x[r,k] >= sum_s (1-beta0)/(1-beta) t[r,s,i] + sum_p e[r,p,i]",
            "what is made covers what is delivered"),
    BAND(
            "origin, destination, product",
            "money",
            "t[o,r,i] = sigma[o,r,i] q[r,i]",
            "fixed share of a supplier in absorption"),
    BAND_MIN(
            "origin, destination, product",
            "money",
            "t[o,r,i] >= sigma[o,r,i] (1-phi) q[r,i]",
            "least share of a supplier in absorption"),
    BAND_MAX(
            "origin, destination, product",
            "money",
            "t[o,r,i] <= (sigma[o,r,i] (1+phi) + psi) q[r,i]",
            "largest share of a supplier in absorption"),
    EXPORT_MIN(
            "member, partner, product",
            "money",
            "sum_steps e[r,p,i] >= (1-phi) base exports",
            "exports a partner keeps receiving"),
    CAPACITY("member, activity", "money", "x[r,k] <= cap[r,k] + dcap[r,k]", "capacity of a technique"),
    LABOUR(
            "member",
            "labour",
            "sum_k l[r,k] x[r,k] <= L[r] + sum_s e[s,r] mig[s,r] - sum_s mig[r,s]",
            "labour of a member"),
    PAYMENTS(
            "member",
            "money",
            "exports - imports at world prices + intra-union exports - imports at base prices >= B[r]",
            "balance of payments on goods and services"),
    PAYMENTS_POOLED(
            "",
            "money",
            "sum_r (exports - imports at world prices) >= sum_r B[r]",
            "balance of payments of the union with its partners"),
    INTEREST("member", "ratio to base year", "z[r] >= floor[r]", "living standard a member insists on"),
    VALUE_ADDED_MIN(
            "member", "money", "sum_k v[r,k] x[r,k] >= floor[r] base value added", "value added a member insists on"),
    JOBS_MIN("member", "labour", "sum_k l[r,k] x[r,k] >= floor[r] base employment", "jobs a member insists on"),
    PARITY_MIN(
            "member",
            "money",
            "X[r] - M[r] >= -eps[r] (X[r] + M[r])",
            "largest deficit with the other members, as a share of turnover"),
    PARITY_MAX(
            "member",
            "money",
            "X[r] - M[r] <= eps[r] (X[r] + M[r])",
            "largest surplus with the other members, as a share of turnover"),
    SUPPLY_MIN(
            "rule, member, product",
            "money",
            "sum_{o in origins} t[o,r,i] >= s q[r,i], or of imports",
            "least share of some origins in what a member uses or imports"),
    SUPPLY_MAX(
            "rule, member, product",
            "money",
            "sum_{o in origins} t[o,r,i] <= s q[r,i], or of imports",
            "largest share of some origins in what a member uses or imports"),
    INVESTMENT(
            "member",
            "money",
            "sum_k kappa[k] dcap[r,k] + sum_s fund[r,s] - sum_s fund[s,r] <= own funds[r]",
            "funds a member can invest"),
    POOL("member", "money", "sum_s fund[r,s] <= pooled own funds[r]", "funds a member may put into others"),
    FUNDED(
            "member",
            "money",
            "sum_k kappa[k] dcap[r,k] + sum_hj kappa y1[h,j,r] >= sum_s fund[s,r]",
            "funds taken from other members are built with"),
    CHAIN_STAGE(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] >= sum_s f[h,j,r,s] / (1-beta), of the last stage also + d + sum_s v / (1-beta) + sum_n w",
            "what a stage makes covers what it delivers"),
    CHAIN_INPUT(
            "chain, stage, member",
            "money",
            "sum_o f[h,j,o,r] + sum_p g[h,j,p,r] >= sum_j' b[h,j,j'] (y0 + y1)[h,j',r]",
            "what later stages in a member receive of a stage covers what they need"),
    CHAIN_ACCESS(
            "chain, member",
            "money",
            "sum_o v[h,o,r] <= psi[h] q[r,i]",
            "share of a chain in what a member uses, sold directly"),
    CHAIN_MARKET("chain, market", "money", "sum_r w[h,r,n] <= length[h,n]", "what a market abroad takes of a chain"),
    CHAIN_CONTENT(
            "chain",
            "money",
            "sum_jr sum_i mu[r,i] a y[h,j,r] + sum_jpr pi g <= (1-c) sum_r y[h,last,r]",
            "materials from outside the union in the value of the last product"),
    CHAIN_SHARE_MAX(
            "chain, member",
            "money",
            "V[h,r] <= share sum_s V[h,s]",
            "largest share of a member in a chain's value added"),
    CHAIN_SHARE_MIN(
            "chain, member",
            "money",
            "V[h,r] >= share sum_s V[h,s]",
            "least share of a member in a chain's value added"),
    CHAIN_PLACE_MAX(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] <= most b[h,j,r]",
            "a stage makes something only where it stands"),
    CHAIN_PLACE_MIN(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] >= least b[h,j,r]",
            "least scale of a stage where it stands"),
    CHAIN_PLACES("chain, stage", "number", "sum_r b[h,j,r] <= places", "largest number of places of a stage"),
    CHAIN_PART(
            "chain, member",
            "money",
            "V[h,r] >= participation sum_s V[h,s] - M (1 - n[h,r])",
            "what counts as taking part in a chain"),
    CHAIN_MEMBERS("chain", "number", "sum_r n[h,r] >= members", "least number of members that take part"),
    LEVEL("member", "ratio", "z[r] >= base[r] + share[r] zeta", "the common level binds a member's living standard");

    private final String indices;
    private final String unit;
    private final String formula;
    private final String meaning;

    RowFamily(String indices, String unit, String formula, String meaning) {
        this.indices = indices;
        this.unit = unit;
        this.formula = formula;
        this.meaning = meaning;
    }

    public String indices() {
        return indices;
    }

    /** Unit of the right-hand side; "money" and "labour" stand for the study's units. */
    public String unit() {
        return unit;
    }

    public String formula() {
        return formula;
    }

    public String meaning() {
        return meaning;
    }
}
