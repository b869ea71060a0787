package org.isim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;

/** The same economy in another order or another currency unit. */
public final class Renaming {
    private Renaming() {}

    /** Every place as it was. */
    public static int[] identity(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** Last first. */
    public static int[] reversed(int n) {
        return IntStream.range(0, n).map(k -> n - 1 - k).toArray();
    }

    /** The same economy with member r at place member[r], product i at place product[i], money in 1/unit. */
    public static Economy renamed(Economy e, double unit, int[] member, int[] product) {
        List<Label> members = permuted(e.members(), member);
        List<Label> products = permuted(e.products(), product);
        List<List<Activity>> lists = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            lists.add(e.activities(r).stream()
                    .map(a -> new Activity(a.code(), product[a.product()]))
                    .toList());
        }
        EconomyBuilder b = new EconomyBuilder(members, products, e.partners(), permuted(lists, member));
        for (int r = 0; r < e.memberCount(); r++) {
            int to = member[r];
            b.labour(to, e.labour(r));
            for (int k = 0; k < e.activityCount(r); k++) {
                b.output(to, k, unit * e.output(r, k)).capacity(to, k, unit * e.capacity(r, k));
                b.employment(to, k, e.employment(r, k)).labourPerUnit(to, k, e.labourPerUnit(r, k) / unit);
                for (int i = 0; i < e.productCount(); i++) {
                    b.coefficient(to, product[i], k, e.coefficient(r, i, k));
                }
            }
            for (int i = 0; i < e.productCount(); i++) {
                b.household(to, product[i], unit * e.household(r, i));
                b.otherFinalUse(to, product[i], unit * e.otherFinalUse(r, i));
                for (int o = 0; o < e.memberCount(); o++) {
                    b.flow(member[o], to, product[i], unit * e.flow(o, r, i));
                    b.barrier(member[o], to, product[i], e.barrier(o, r, i));
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    b.imports(p, to, product[i], unit * e.imports(p, r, i));
                    b.exports(to, p, product[i], unit * e.exports(r, p, i));
                }
            }
        }
        return b.build();
    }

    private static <T> List<T> permuted(List<T> list, int[] place) {
        List<T> result = new ArrayList<>(list);
        for (int n = 0; n < place.length; n++) {
            result.set(place[n], list.get(n));
        }
        return result;
    }
}
