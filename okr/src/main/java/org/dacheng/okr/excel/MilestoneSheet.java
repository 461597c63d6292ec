package org.dacheng.okr.excel;

import java.util.Arrays;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.base.excel.TonedText;

/** The milestones of key results that are measured by them. */
final class MilestoneSheet {

    private final ExportWords.For words;
    private final TableWorkbook.Table table;

    MilestoneSheet(TableWorkbook workbook, ExportWords.For words) {
        this.words = words;
        table = workbook.table(words.heading(Layout.MILESTONES.sheet()), words.columns(Layout.MILESTONES));
    }

    void write(ObjectiveRow objective, KeyResultRow keyResult, MilestoneRow milestone) {
        table.row(Arrays.asList(
                words.owner(objective.ownerKind(), objective.ownerId()),
                objective.title(),
                keyResult.title(),
                milestone.title(),
                milestone.dueOn(),
                words.heading(milestone.done() ? "yes" : "no"),
                new TonedText(keyResult.id(), CellTone.QUIET),
                new TonedText(milestone.id(), CellTone.QUIET)));
    }
}
