package org.isim.model.formulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each row (or column) of a problem its family and up to four indices, in primitive arrays. A family's meaning of the indices is its
 * {@code indices()}; an index that a family does not have is −1.
 *
 * @param <F> the enum of families
 */
final class Keys<F extends Enum<F>> {
    private final F[] families;
    private int size;
    private byte[] family = new byte[64];
    private int[] index = new int[4 * 64];

    /** @param families all values of the enum, in order */
    Keys(F[] families) {
        this.families = families;
    }

    @SuppressWarnings("EnumOrdinal") // the number lives in memory only, a byte instead of a reference per row
    void add(F kind, int... indices) {
        if (size == family.length) {
            family = Arrays.copyOf(family, 2 * size);
            index = Arrays.copyOf(index, 8 * size);
        }
        family[size] = (byte) kind.ordinal();
        for (int n = 0; n < 4; n++) {
            index[4 * size + n] = n < indices.length ? indices[n] : -1;
        }
        size++;
    }

    int size() {
        return size;
    }

    F family(int at) {
        return families[family[at]];
    }

    /** Where each row (column) stands among others, −1 where it does not. */
    int[] in(Keys<F> others) {
        Map<List<Integer>, Integer> places = new HashMap<>();
        for (int at = 0; at < others.size; at++) {
            places.put(others.key(at), at);
        }
        int[] in = new int[size];
        Arrays.setAll(in, at -> places.getOrDefault(key(at), -1));
        return in;
    }

    private List<Integer> key(int at) {
        return List.of((int) family[at], index(at, 0), index(at, 1), index(at, 2), index(at, 3));
    }

    /** The n-th index of the row (column) at {@code at}, −1 if it has none. */
    int index(int at, int n) {
        return index[4 * at + n];
    }
}
