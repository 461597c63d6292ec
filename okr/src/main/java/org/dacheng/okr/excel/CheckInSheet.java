package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.base.excel.TonedText;
import org.jspecify.annotations.Nullable;

/** Every check-in of the objectives that are exported. */
final class CheckInSheet {

    private final ExportWords.For words;
    private final TableWorkbook.Table table;

    CheckInSheet(TableWorkbook workbook, ExportWords.For words) {
        this.words = words;
        table = workbook.table(words.heading(Layout.CHECK_INS.sheet()), words.columns(Layout.CHECK_INS));
    }

    void write(ObjectiveRow objective, KeyResultRow keyResult, CheckInRow checkIn) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(checkIn.shownAt());
        cells.add(words.owner(objective.ownerKind(), objective.ownerId()));
        cells.add(objective.title());
        cells.add(keyResult.title());
        cells.add(words.person(checkIn.personId()));
        cells.add(checkIn.value());
        cells.add(keyResult.measuredIn());
        cells.add(checkIn.progress());
        cells.add(words.confidence(checkIn.confidence()));
        cells.add(checkIn.done());
        cells.add(checkIn.next());
        cells.add(words.word("okr.export.origin.", checkIn.origin()));
        cells.add(checkIn.editedAt());
        cells.add(new TonedText(keyResult.id(), CellTone.QUIET));
        cells.add(new TonedText(checkIn.id(), CellTone.QUIET));
        table.row(cells);
    }
}
