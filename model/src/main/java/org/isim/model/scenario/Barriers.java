package org.isim.model.scenario;

import java.util.Arrays;
import org.isim.model.economy.Economy;

/**
 * What trade between members meets under a scenario: the barrier β[o,r,i], the share of product i lost between member o and member
 * r; the transport service θ[o,r,i] needed per unit moved beyond what the base columns already hold; and market access ψ[o,r,i], the
 * share of absorption that the supplier may win beyond its band and the room's open links.
 */
public final class Barriers {
    private final int members;
    private final int products;
    private final double[] share;
    private final double[] transport;
    private final double[] access;

    private Barriers(int members, int products, double[] share, double[] transport, double[] access) {
        this.members = members;
        this.products = products;
        this.share = share;
        this.transport = transport;
        this.access = access;
    }

    /** β = β⁰, θ = ψ = 0. */
    public static Barriers base(Economy e) {
        int members = e.memberCount();
        int products = e.productCount();
        double[] share = new double[members * members * products];
        for (int o = 0; o < members; o++) {
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < products; i++) {
                    share[(o * members + r) * products + i] = e.barrier(o, r, i);
                }
            }
        }
        return new Barriers(members, products, share, new double[share.length], new double[share.length]);
    }

    /** β[o,r,i]. */
    public double share(int o, int r, int i) {
        return share[at(o, r, i)];
    }

    /** θ[o,r,i]: units of the transport product per unit of product i moved from o to r. */
    public double transport(int o, int r, int i) {
        return transport[at(o, r, i)];
    }

    /** ψ[o,r,i]: share of absorption of member r that member o may win beyond what the room gives everybody. */
    public double access(int o, int r, int i) {
        return access[at(o, r, i)];
    }

    public Barriers withShare(int o, int r, int i, double beta) {
        if (!(beta >= 0 && beta < 1)) {
            throw new IllegalArgumentException("barrier " + beta + " is not in [0, 1)");
        }
        double[] changed = share.clone();
        changed[at(o, r, i)] = beta;
        return new Barriers(members, products, changed, transport, access);
    }

    /** A number for every pair of members and product, given what stood before. */
    public interface Cell {
        double at(int o, int r, int i, double before);
    }

    /** Every barrier replaced. */
    public Barriers withShares(Cell beta) {
        double[] changed = mapped(share, beta);
        for (double b : changed) {
            if (!(b >= 0 && b < 1)) {
                throw new IllegalArgumentException("barrier " + b + " is not in [0, 1)");
            }
        }
        return new Barriers(members, products, changed, transport, access);
    }

    /** Every transport service replaced. */
    public Barriers withTransports(Cell theta) {
        return new Barriers(members, products, share, mapped(transport, theta), access);
    }

    /** Every market access replaced. */
    public Barriers withAccess(Cell psi) {
        return new Barriers(members, products, share, transport, mapped(access, psi));
    }

    private double[] mapped(double[] before, Cell cell) {
        double[] changed = new double[before.length];
        for (int o = 0; o < members; o++) {
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < products; i++) {
                    changed[at(o, r, i)] = cell.at(o, r, i, before[at(o, r, i)]);
                }
            }
        }
        return changed;
    }

    /** Every barrier times {@code factor}, between 0 and 1. */
    public Barriers scaled(double factor) {
        double[] changed = Arrays.stream(share).map(b -> b * factor).toArray();
        return new Barriers(members, products, changed, transport, access);
    }

    public Barriers withTransport(int o, int r, int i, double theta) {
        double[] changed = transport.clone();
        changed[at(o, r, i)] = theta;
        return new Barriers(members, products, share, changed, access);
    }

    private int at(int o, int r, int i) {
        return (o * members + r) * products + i;
    }
}
