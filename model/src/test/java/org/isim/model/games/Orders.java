package org.isim.model.games;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few players. */
final class Orders {
    private Orders() {}

    static List<int[]> of(int n) {
        List<int[]> orders = new ArrayList<>();
        extend(orders, new int[n], 0, 0);
        return orders;
    }

    private static void extend(List<int[]> orders, int[] order, int length, int used) {
        if (length == order.length) {
            orders.add(order.clone());
        }
        for (int i = 0; i < order.length; i++) {
            if ((used >> i & 1) == 0 && length < order.length) {
                order[length] = i;
                extend(orders, order, length + 1, used | 1 << i);
            }
        }
    }
}
