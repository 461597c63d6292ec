package org.dacheng.base.excel.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.id.Sha256;

/** Collects the changes of an import for its preview. */
public final class PlannedChanges {

    /** Number of changes that are listed; all are counted. */
    private static final int MAX_LISTED = 5_000;

    private final List<String> kinds;
    private final List<PlannedChange> items = new ArrayList<>();
    private final Map<Integer, int[]> counts = new TreeMap<>();
    private final MessageDigest digest = Sha256.digest();
    private int all;
    private int afterAgreement;

    /** @param kinds in the order of the preview */
    public PlannedChanges(List<String> kinds) {
        this.kinds = kinds;
    }

    /** @param changes its values */
    public void created(
            SheetRow row, String kind, String owner, String title, List<CellChange> changes, boolean agreed) {
        count(kind)[0]++;
        add(new PlannedChange(
                row.sheet(),
                row.number(),
                kind,
                owner,
                title,
                PlannedChange.Action.CREATE,
                List.copyOf(changes),
                agreed));
    }

    /** Counts it as unchanged if there are no changes. */
    public void changed(
            SheetRow row, String kind, String owner, String title, List<CellChange> changes, boolean agreed) {
        if (changes.isEmpty()) {
            unchanged(kind);
            return;
        }
        count(kind)[1]++;
        add(new PlannedChange(
                row.sheet(),
                row.number(),
                kind,
                owner,
                title,
                PlannedChange.Action.CHANGE,
                List.copyOf(changes),
                agreed));
    }

    /** Counts an unchanged item. */
    public void unchanged(String kind) {
        count(kind)[2]++;
    }

    private void add(PlannedChange item) {
        all++;
        afterAgreement += item.afterAgreement() ? 1 : 0;
        digest.update(item.toString().getBytes(StandardCharsets.UTF_8));
        if (items.size() < MAX_LISTED) {
            items.add(item);
        }
    }

    private int[] count(String kind) {
        return counts.computeIfAbsent(kinds.indexOf(kind), key -> new int[3]);
    }

    /** Called once, at the end. The digest is equal for imports that make the same changes. */
    public ImportPreview preview(ImportProblems problems) {
        return new ImportPreview(
                counts.entrySet().stream()
                        .map(each -> new ChangeCount(
                                kinds.get(each.getKey()), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .toList(),
                List.copyOf(items),
                all,
                afterAgreement,
                Sha256.hex(digest),
                problems.problems(),
                problems.count(),
                problems.hints());
    }
}
