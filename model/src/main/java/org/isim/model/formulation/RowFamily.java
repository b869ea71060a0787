package org.isim.model.formulation;

/**
 * The kinds of rows, each with its formula, its index set and the unit of its right-hand side.
 *
 * <p>A formula is the whole row as it is written: every column that can stand in it, by the letter of its {@link ColumnFamily}, and data by the
 * names of {@link Symbol}.
 */
public enum RowFamily {
    USE(
            "member, product",
            "money",
            "q[r,i] = sum_k a[r,i,k] x[r,k] + cbar[r,i] z[r] + fuse[r,i] gbar[r,i]"
                    + " + [i = tau] sum_{o,i'} theta[o,r,i'] t[o,r,i']"
                    + " + gamma[i] alpha sum_k kappa[k] dcap[r,k]"
                    + " + cbar[r,i] / C[r] sum_s omega[s,r] W[s,r] mig[s,r]"
                    + " + sum_{h,j} (a[h,j,r,i] (y0[h,j,r] + y1[h,j,r])"
                    + " + gamma[h,i] (alpha[h] kappa[h,j,r] y1[h,j,r] + F[h,j,r] b[h,j,r]))"
                    + " + [i = tau] sum_{h,o} (sum_j theta[o,r,i(j)] f[h,j,o,r] + theta[o,r,i(h)] v[h,o,r])",
            "what a member uses of a product"),
    SOURCING(
            "member, product",
            "money",
            "q[r,i] = sum_o t[o,r,i] + sum_{p,n} m[p,r,i,n] + sum_{h: i(h)=i} sum_o v[h,o,r]",
            "where it comes from"),
    OUTPUT(
            "member, product",
            "money",
            "sum_{k: i(k)=i} x[r,k] + sum_{h: i(h)=i} d[h,r]"
                    + " >= sum_s (1-beta0[r,s,i])/(1-beta[r,s,i]) t[r,s,i] + sum_{p,n} e[r,p,i,n]",
            "what is made covers what is delivered"),
    BAND(
            "origin, destination, product",
            "money",
            "S[o,r,i] = sigma[o,r,i] q[r,i]," + Where.SUPPLIER,
            "fixed share of a supplier in absorption"),
    BAND_MIN(
            "origin, destination, product",
            "money",
            "S[o,r,i] >= sigma[o,r,i] (1-phi) min(1, fimp[r,o,i]) q[r,i]," + Where.SUPPLIER,
            "least share of a supplier in absorption"),
    BAND_MAX(
            "origin, destination, product",
            "money",
            "S[o,r,i] <= (sigma[o,r,i] (1+phi) + psi + psi[o,r,i]) q[r,i]," + Where.SUPPLIER,
            "largest share of a supplier in absorption"),
    EXPORT_MIN(
            "member, partner, product",
            "money",
            "sum_n e[r,p,i,n] >= (1-phi) min(1, fexp[r,p,i]) ebar[r,p,i]",
            "exports a partner keeps receiving"),
    CAPACITY(
            "member, activity",
            "money",
            "x[r,k] + sum_{h,j: k(h,j,r)=k} y0[h,j,r] <= fcap[r,k] (1+res[r,k]) cap[r,k] + dcap[r,k]",
            "capacity of a technique"),
    LABOUR(
            "member",
            "labour",
            "sum_k l[r,k] x[r,k] + sum_{h,j} l[h,j,r] (y0[h,j,r] + y1[h,j,r]) + sum_s mig[r,s]"
                    + " <= flab[r] (1+res[r]) L[r] + sum_s rho[s,r] mig[s,r]",
            "labour of a member"),
    PAYMENTS(
            "member",
            "money",
            "sum_{p,i,n} (pe[r,p,i,n] e[r,p,i,n] - pm[p,r,i,n] m[p,r,i,n])"
                    + " + sum_{h,n} pw[h,r,n] w[h,r,n] - sum_{h,j,p} pg[h,j,p,r] g[h,j,p,r]"
                    + " + sum_{s!=r,i} (u[r,s,i] t[r,s,i] - u[s,r,i] t[s,r,i])"
                    + " + sum_s (1-omega[r,s]) W[r,s] mig[r,s] - sum_s (1-omega[s,r]) W[s,r] mig[s,r]"
                    + " + ret sum_s (fund[r,s] - fund[s,r])"
                    + " + sum_{h,j,s!=r} (u1[r,s,i(j)] f[h,j,r,s] - u1[s,r,i(j)] f[h,j,s,r])"
                    + " + sum_{h,s!=r} (u1[r,s,i(h)] v[h,r,s] - u1[s,r,i(h)] v[h,s,r])"
                    + " + sum_h sup[h] (y0[h,last,r] + y1[h,last,r] - bear[h,r] sum_s (y0[h,last,s] + y1[h,last,s]))"
                    + " >= fbal[r] B[r] + abal[r], where payments are free without the terms in u, W, ret, u1 and sup",
            "balance of payments on goods and services"),
    PAYMENTS_POOLED(
            "",
            "money",
            "sum_r (sum_{p,i,n} (pe[r,p,i,n] e[r,p,i,n] - pm[p,r,i,n] m[p,r,i,n])"
                    + " + sum_{h,n} pw[h,r,n] w[h,r,n] - sum_{h,j,p} pg[h,j,p,r] g[h,j,p,r]) >= sum_r (fbal[r] B[r] + abal[r])",
            "balance of payments of the union with its partners"),
    INTEREST("member", "ratio to base year", "z[r] >= zmin[r]", "living standard a member insists on"),
    VALUE_ADDED_MIN(
            "member",
            "money",
            "sum_k va[r,k] x[r,k] + sum_{h,j} va[h,j,r] (y0[h,j,r] + y1[h,j,r]) >= vmin[r] VA[r]",
            "value added a member insists on"),
    JOBS_MIN(
            "member",
            "labour",
            "sum_k l[r,k] x[r,k] + sum_{h,j} l[h,j,r] (y0[h,j,r] + y1[h,j,r]) >= jmin[r] E[r]",
            "jobs a member insists on"),
    PARITY_MIN(
            "member",
            "money",
            "X[r] - M[r] >= -eps[r] (X[r] + M[r])," + Where.TURNOVER,
            "largest deficit with the other members, as a share of turnover"),
    PARITY_MAX(
            "member",
            "money",
            "X[r] - M[r] <= eps[r] (X[r] + M[r])," + Where.TURNOVER,
            "largest surplus with the other members, as a share of turnover"),
    SUPPLY_MIN(
            "rule, member, product",
            "money",
            "sum_{i in I} sum_{o in O} S[o,r,i] >= s sum_{i in I} sum_{o in D} S[o,r,i]," + Where.SUPPLIED,
            "least share of some origins in what a member uses or imports"),
    SUPPLY_MAX(
            "rule, member, product",
            "money",
            "sum_{i in I} sum_{o in O} S[o,r,i] <= s sum_{i in I} sum_{o in D} S[o,r,i]," + Where.SUPPLIED,
            "largest share of some origins in what a member uses or imports"),
    INVESTMENT(
            "member",
            "money",
            "sum_k kappa[k] dcap[r,k] + sum_{h,j} kappa[h,j,r] y1[h,j,r] + sum_s fund[r,s] <= own VA[r] + sum_s fund[s,r]",
            "funds a member can invest"),
    POOL("member", "money", "sum_s fund[r,s] <= pool own VA[r]", "funds a member may put into others"),
    FUNDED(
            "member",
            "money",
            "sum_k kappa[k] dcap[r,k] + sum_{h,j} kappa[h,j,r] y1[h,j,r] >= sum_s fund[s,r]",
            "funds taken from other members are built with"),
    CHAIN_STAGE(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] >= sum_s 1/(1-beta[r,s,i(j)]) f[h,j,r,s]"
                    + " + [j = last] (d[h,r] + sum_s 1/(1-beta[r,s,i(h)]) v[h,r,s] + sum_n w[h,r,n])",
            "what a stage makes covers what it delivers"),
    CHAIN_INPUT(
            "chain, stage, member",
            "money",
            "sum_o f[h,j,o,r] + sum_p g[h,j,p,r] >= sum_j' a[h,j,j'] (y0[h,j',r] + y1[h,j',r])",
            "what later stages in a member receive of a stage covers what they need"),
    CHAIN_ACCESS(
            "chain, member",
            "money",
            "sum_o v[h,o,r] <= psi[h] q[r,i(h)]",
            "share of a chain in what a member uses, sold directly"),
    CHAIN_MARKET("chain, market", "money", "sum_r w[h,r,n] <= length[h,n]", "what a market abroad takes of a chain"),
    CHAIN_CONTENT(
            "chain",
            "money",
            "sum_{j,r} sum_i mu[r,i] a[h,j,r,i] (y0[h,j,r] + y1[h,j,r]) + sum_{j,p,r} price[h,j,p] g[h,j,p,r]"
                    + " <= (1-content[h]) sum_r (y0[h,last,r] + y1[h,last,r])",
            "materials from outside the union in the value of the last product"),
    CHAIN_SHARE_MAX(
            "chain, member",
            "money",
            "V[h,r] <= smax[h] sum_s V[h,s]," + Where.ADDED,
            "largest share of a member in a chain's value added"),
    CHAIN_SHARE_MIN(
            "chain, member",
            "money",
            "V[h,r] >= smin[h,r] sum_s V[h,s]," + Where.ADDED,
            "least share of a member in a chain's value added"),
    CHAIN_PLACE_MAX(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] <= most[h,j,r] b[h,j,r]",
            "a stage makes something only where it stands"),
    CHAIN_PLACE_MIN(
            "chain, stage, member",
            "money",
            "y0[h,j,r] + y1[h,j,r] >= least[h,j,r] b[h,j,r]",
            "least scale of a stage where it stands"),
    CHAIN_PLACES("chain, stage", "number", "sum_r b[h,j,r] <= places[h,j]", "largest number of places of a stage"),
    CHAIN_PART(
            "chain, member",
            "money",
            "V[h,r] >= part[h] (sum_s V[h,s] - V1[h] (1 - n[h,r]))," + Where.ADDED,
            "what counts as taking part in a chain"),
    CHAIN_MEMBERS("chain", "number", "sum_r n[h,r] >= members[h]", "least number of members that take part"),
    LEVEL("member", "ratio", "z[r] >= z0[r] + lambda[r] zeta", "the common level binds a member's living standard");

    /** What several formulas stand on; constants of an enum cannot be used before it, those of a nested class can. */
    private static final class Where {
        static final String SUPPLIER = " where S[o,r,i] = t[o,r,i] of a member, sum_n m[o,r,i,n] of a partner";
        static final String TURNOVER =
                " where X[r] = sum_{s!=r} (sum_i u[r,s,i] t[r,s,i] + sum_{h,j} u1[r,s,i(j)] f[h,j,r,s] + sum_h u1[r,s,i(h)] v[h,r,s]), M[r] the same of what comes in, [s,r]";
        static final String SUPPLIED =
                " where S[o,r,i] = t[o,r,i] + sum_{h: i(h)=i} v[h,o,r] of a member, sum_n m[o,r,i,n] of a partner";
        static final String ADDED = " where V[h,r] = sum_j va[h,j,r] (y0[h,j,r] + y1[h,j,r])";

        private Where() {}
    }

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
