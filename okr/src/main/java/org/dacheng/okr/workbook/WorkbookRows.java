package org.dacheng.okr.workbook;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.failure.InvalidInput;

/** The rows of the sheets of goals in a workbook. */
record WorkbookRows(
        List<SheetRow> goals, List<SheetRow> milestones, List<SheetRow> alignments, List<SheetRow> checkIns) {

    /** @throws InvalidInput pointer {@code /file}: has no sheet of goals */
    static WorkbookRows of(List<ReadSheet> read, OkrSheets sheets, ZoneId zone, ImportProblems problems) {
        if (read.stream().noneMatch(sheet -> sheets.goals().isNamed(sheet.name()))) {
            throw InvalidInput.of("/file", "okr.import.no-sheet", sheets.goals().name());
        }
        return new WorkbookRows(
                sheets.goals().rows(read, zone, problems),
                sheets.milestones().rows(read, zone, problems),
                sheets.alignments().rows(read, zone, problems),
                sheets.checkIns().rows(read, zone, problems));
    }

    Stream<SheetRow> all() {
        return Stream.of(goals, milestones, alignments, checkIns).flatMap(List::stream);
    }
}
