package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.base.excel.TonedText;
import org.dacheng.okr.measure.Scored;
import org.jspecify.annotations.Nullable;

/**
 * Objectives, each with its key results folded below it. A key result repeats, in grey, whose it is and of what
 * objective, so that filters and pivot tables work.
 */
final class GoalSheet {

    private final ExportWords.For words;
    private final TableWorkbook.Table table;

    GoalSheet(TableWorkbook workbook, ExportWords.For words) {
        this.words = words;
        table = workbook.table(words.heading(Layout.GOALS.sheet()), words.columns(Layout.GOALS));
    }

    /** @param viewers ids of those it is named to */
    void write(
            ObjectiveRow objective,
            List<KeyResultRow> keyResults,
            List<AlignmentRow> alignments,
            List<String> viewers) {
        table.group(cells(objective, alignments, viewers));
        keyResults.forEach(keyResult -> table.detail(cells(objective, keyResult)));
    }

    private List<@Nullable Object> cells(ObjectiveRow objective, List<AlignmentRow> alignments, List<String> viewers) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(words.word("okr.owner-kind.", objective.ownerKind()));
        cells.add(words.owner(objective.ownerKind(), objective.ownerId()));
        cells.add(words.departmentIfAny(objective.departmentId()));
        cells.add(objective.title());
        cells.add(words.word("okr.category.", objective.category()));
        skip(cells, 11);
        cells.add(objective.progress());
        cells.add(objective.overrideReason() == null ? null : objective.progress());
        cells.add(objective.overrideReason());
        cells.add(words.confidence(objective.confidence()));
        skip(cells, 2);
        scores(cells, objective.ownerScore(), objective.managerScore());
        cells.add(words.day(objective.lastCheckInAt()));
        cells.add(words.person(objective.responsibleId()));
        cells.add(words.word("okr.visibility.", objective.visibility()));
        cells.add(viewers.isEmpty() ? null : viewers.stream().map(words::person).collect(Collectors.joining("; ")));
        cells.add(words.word("okr.roll-up.", objective.rollUp()));
        cells.add(objective.note().isEmpty() ? null : objective.note());
        cells.add(words.word("okr.objective-state.", objective.state()));
        cells.add(alignedTo(alignments));
        cells.add(quiet(objective.id()));
        cells.add(null);
        return cells;
    }

    private List<@Nullable Object> cells(ObjectiveRow objective, KeyResultRow keyResult) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(quiet(words.word("okr.owner-kind.", objective.ownerKind())));
        cells.add(quiet(words.owner(objective.ownerKind(), objective.ownerId())));
        cells.add(quiet(words.departmentIfAny(objective.departmentId())));
        cells.add(quiet(objective.title()));
        cells.add(quiet(words.word("okr.category.", objective.category())));
        cells.add(keyResult.title());
        cells.add(words.word("okr.kind.", keyResult.kind()));
        cells.add(keyResult.unit().isEmpty() ? null : keyResult.unit());
        cells.add(keyResult.currency());
        cells.add(keyResult.decimals());
        cells.add(keyResult.start());
        cells.add(keyResult.baseline());
        cells.add(keyResult.commit());
        cells.add(keyResult.target());
        cells.add(keyResult.stretch());
        cells.add(keyResult.current());
        cells.add(keyResult.progress());
        skip(cells, 2);
        cells.add(words.confidence(keyResult.confidence()));
        cells.add(keyResult.weight());
        cells.add(keyResult.weightLocked() ? words.heading("yes") : null);
        scores(cells, keyResult.ownerScore(), keyResult.managerScore());
        cells.add(words.day(keyResult.lastCheckInAt()));
        cells.add(words.person(keyResult.responsibleId()));
        skip(cells, 6);
        cells.add(quiet(objective.id()));
        cells.add(quiet(keyResult.id()));
        return cells;
    }

    private static void skip(List<@Nullable Object> cells, int columns) {
        for (int i = 0; i < columns; i++) {
            cells.add(null);
        }
    }

    private static void scores(List<@Nullable Object> cells, Scored owner, Scored manager) {
        cells.add(owner.score());
        cells.add(manager.score());
        cells.add(owner.comment());
        cells.add(manager.comment());
    }

    private @Nullable String alignedTo(List<AlignmentRow> alignments) {
        String titles = alignments.stream()
                .filter(AlignmentRow::isConfirmed)
                .map(one -> one.keyResultTitle() == null ? one.parentTitle() : one.keyResultTitle())
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? null : titles;
    }

    private static @Nullable TonedText quiet(@Nullable String text) {
        return text == null ? null : new TonedText(text, CellTone.QUIET);
    }
}
