package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.okr.imports.Item.Action;
import org.dacheng.okr.imports.Item.Kind;
import org.jspecify.annotations.Nullable;

/** Writes down for the preview what an import will do. */
final class Items {

    private final List<Item> items = new ArrayList<>();
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    void created(Line line, Kind kind, String owner, String title, List<Change> says) {
        count(kind)[0]++;
        items.add(new Item(line.sheet(), line.number(), kind, owner, title, Action.CREATE, List.copyOf(says)));
    }

    /** Without any change it stays. */
    void changed(Line line, Kind kind, String owner, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            stays(kind);
            return;
        }
        count(kind)[1]++;
        items.add(new Item(line.sheet(), line.number(), kind, owner, title, Action.CHANGE, List.copyOf(changes)));
    }

    void stays(Kind kind) {
        count(kind)[2]++;
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, key -> new int[3]);
    }

    List<Item> all() {
        return List.copyOf(items);
    }

    List<Count> counts() {
        return counts.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .toList();
    }

    static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : plain(number);
    }

    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
