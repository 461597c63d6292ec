package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.engine.excel.TableWorkbook;
import org.dacheng.engine.excel.Tone;
import org.dacheng.engine.excel.Toned;
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
        cells.add(new Toned(child.id(), Tone.QUIET));
        cells.add(new Toned(alignment.parentId(), Tone.QUIET));
        cells.add(alignment.keyResultId() == null ? null : new Toned(alignment.keyResultId(), Tone.QUIET));
        table.row(cells);
    }
}
