package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.okr.imports.Item.Action;
import org.dacheng.okr.imports.Item.Kind;
import org.jspecify.annotations.Nullable;

/** Writes down for the preview what an import will do. */
final class Items {

    /** Nobody reads more of them; how many there are is counted all the same. */
    static final int MOST = 5_000;

    /** What is reached is a check-in and no part of what the objective says. */
    private static final String CHECKED_IN = "reached";

    private final List<Item> items = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private int all;
    private int afterAgreement;
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    void created(Line line, Kind kind, String owner, String title, List<Change> says) {
        count(kind)[0]++;
        add(new Item(line.sheet(), line.number(), kind, owner, title, Action.CREATE, List.copyOf(says), false));
    }

    /** A part of an objective. */
    void created(Line line, Kind kind, PlannedObjective of, String owner, String title) {
        count(kind)[0]++;
        add(new Item(
                line.sheet(),
                line.number(),
                kind,
                owner,
                title,
                Action.CREATE,
                List.of(),
                of.isAgreedChanged(List.of("keyResults"))));
    }

    /** Without any change it stays. */
    void changed(Line line, Kind kind, String owner, String title, List<Change> changes) {
        changed(line, kind, null, owner, title, changes);
    }

    /** @param of what is changed by that, when it may be something that was agreed on */
    void changed(
            Line line, Kind kind, @Nullable PlannedObjective of, String owner, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            stays(kind);
            return;
        }
        List<String> columns = changes.stream()
                .map(Change::column)
                .filter(column -> !column.equals(CHECKED_IN))
                .toList();
        boolean agreed = of != null && of.isAgreedChanged(columns);
        count(kind)[1]++;
        add(new Item(line.sheet(), line.number(), kind, owner, title, Action.CHANGE, List.copyOf(changes), agreed));
    }

    private void add(Item item) {
        all++;
        afterAgreement += item.afterAgreement() ? 1 : 0;
        digest.update(item.toString().getBytes(StandardCharsets.UTF_8));
        if (items.size() < MOST) {
            items.add(item);
        }
    }

    void stays(Kind kind) {
        count(kind)[2]++;
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, key -> new int[3]);
    }

    List<Item> first() {
        return List.copyOf(items);
    }

    /** How many there are, also of those that are not kept. */
    int all() {
        return all;
    }

    /** How many of all change what was agreed on. */
    int afterAgreement() {
        return afterAgreement;
    }

    /** Once, at the end: the same for two imports that do the same. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
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
