package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.base.excel.TonedText;
import org.jspecify.annotations.Nullable;

/** Which objective contributes to which, or asks to. */
final class AlignmentSheet {

    private final ExportWords.For words;
    private final TableWorkbook.Table table;

    AlignmentSheet(TableWorkbook workbook, ExportWords.For words) {
        this.words = words;
        table = workbook.table(words.heading(Layout.ALIGNMENTS.sheet()), words.columns(Layout.ALIGNMENTS));
    }

    void write(ObjectiveRow child, AlignmentRow alignment) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(words.owner(child.ownerKind(), child.ownerId()));
        cells.add(child.title());
        cells.add(words.owner(alignment.parentOwnerKind(), alignment.parentOwnerId()));
        cells.add(alignment.parentTitle());
        cells.add(alignment.keyResultTitle());
        cells.add(words.word("okr.export.alignment.", alignment.state()));
        cells.add(new TonedText(child.id(), CellTone.QUIET));
        cells.add(new TonedText(alignment.parentId(), CellTone.QUIET));
        cells.add(alignment.keyResultId() == null ? null : new TonedText(alignment.keyResultId(), CellTone.QUIET));
        table.row(cells);
    }
}
