package org.isim.model.games;

import org.jspecify.annotations.Nullable;

/**
 * What a member gives to a union and gets from it, in money: living standards z times base consumption C. With R the union and z(S) the living
 * standards coalition S reaches,
 *
 * <pre>{@code
 *   own[r]      = C[r] z[r]({r})
 *   received[r] = C[r] (z[r](R) − z[r]({r}))
 *   net[r]      = Σ_{s≠r} C[s] (z[s](R) − z[s](R∖r))
 *   gross[r]    = V(R) − V(R∖r)
 *   saldo[r]    = net − received
 * }</pre>
 *
 * Each is null where one of its pieces is.
 *
 * @param own what it has alone
 * @param received what the union adds to it
 * @param net what its being there adds to the others
 * @param gross what its being there adds to the value of the union
 * @param saldo what it gives beyond what it receives
 */
public record Contributions(
        @Nullable Double own,
        @Nullable Double received,
        @Nullable Double net,
        @Nullable Double gross,
        @Nullable Double saldo) {

    /**
     * The contributions of member r.
     *
     * @param consumption C, by member
     * @param union z(R), by member; null where the union has no plan
     * @param alone z[r]({r}); null where r alone has no plan
     * @param withoutIt z(R∖r), by member of R, its own entry not read; null where the others have no plan
     * @param value V(R)
     * @param valueWithoutIt V(R∖r), zero where there are no others
     */
    public static Contributions of(
            int r,
            double[] consumption,
            double @Nullable [] union,
            @Nullable Double alone,
            double @Nullable [] withoutIt,
            @Nullable Double value,
            @Nullable Double valueWithoutIt) {
        Double own = alone == null ? null : (Double) (consumption[r] * alone);
        Double received = union == null || alone == null ? null : (Double) (consumption[r] * (union[r] - alone));
        Double net = union == null || withoutIt == null ? null : (Double) others(r, consumption, union, withoutIt);
        Double gross = value == null || valueWithoutIt == null ? null : (Double) (value - valueWithoutIt);
        Double saldo = net == null || received == null ? null : (Double) (net - received);
        return new Contributions(own, received, net, gross, saldo);
    }

    private static double others(int r, double[] consumption, double[] union, double[] withoutIt) {
        Sum sum = new Sum();
        for (int s = 0; s < consumption.length; s++) {
            if (s != r) {
                sum.add(consumption[s] * (union[s] - withoutIt[s]));
            }
        }
        return sum.value();
    }
}
