package org.dacheng.okr.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.workbook.PlannedChange.Action;
import org.dacheng.okr.workbook.PlannedChange.Kind;
import org.jspecify.annotations.Nullable;

/** Writes down for the preview what an import will do. */
final class PlannedChanges {

    /** Nobody reads more of them; how many there are is counted all the same. */
    static final int MOST = 5_000;

    /** What is reached is a check-in and no part of what the objective says. */
    private static final String CHECKED_IN = ColumnKeys.REACHED;

    private final List<PlannedChange> items = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private int all;
    private int afterAgreement;
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    void created(SheetRow row, Kind kind, String owner, String title, List<CellChange> says) {
        count(kind)[0]++;
        add(new PlannedChange(row.sheet(), row.number(), kind, owner, title, Action.CREATE, List.copyOf(says), false));
    }

    /** A part of an objective. */
    void created(SheetRow row, Kind kind, PlannedObjective of, String owner, String title) {
        count(kind)[0]++;
        add(new PlannedChange(
                row.sheet(),
                row.number(),
                kind,
                owner,
                title,
                Action.CREATE,
                List.of(),
                of.isAgreedChanged(List.of("keyResults"))));
    }

    /** Without any change it stays. */
    void changed(SheetRow row, Kind kind, String owner, String title, List<CellChange> changes) {
        changed(row, kind, null, owner, title, changes);
    }

    /** @param of what is changed by that, when it may be something that was agreed on */
    void changed(
            SheetRow row,
            Kind kind,
            @Nullable PlannedObjective of,
            String owner,
            String title,
            List<CellChange> changes) {
        if (changes.isEmpty()) {
            stays(kind);
            return;
        }
        List<String> columns = changes.stream()
                .map(CellChange::column)
                .filter(column -> !column.equals(CHECKED_IN))
                .toList();
        boolean agreed = of != null && of.isAgreedChanged(columns);
        count(kind)[1]++;
        add(new PlannedChange(
                row.sheet(), row.number(), kind, owner, title, Action.CHANGE, List.copyOf(changes), agreed));
    }

    private void add(PlannedChange item) {
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

    /** Once, at the end. Its digest is the same for two imports that do the same. */
    ImportPreview preview(ImportProblems problems) {
        return new ImportPreview(
                counts(),
                List.copyOf(items),
                all,
                afterAgreement,
                HexFormat.of().formatHex(digest.digest()),
                problems.problems(),
                problems.count(),
                problems.hints());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private List<ChangeCount> counts() {
        return counts.entrySet().stream()
                .map(each -> new ChangeCount(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .toList();
    }
}
