package org.dacheng.forms.design.difference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fewest elements whose moves explain a new order: those outside a longest increasing subsequence. */
final class LongestOrder {

    static <T> Set<T> outOfOrder(List<T> list, List<T> order) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        int size = list.size();
        int[] ranks = list.stream().mapToInt(one -> places.getOrDefault(one, 0)).toArray();
        int[] length = new int[size];
        int[] previous = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (ranks[j] < ranks[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<T> moved = new HashSet<>(list);
        for (int at = last; at >= 0; at = previous[at]) {
            moved.remove(list.get(at));
        }
        return moved;
    }

    private LongestOrder() {}
}
