package org.dacheng.okr.workbook;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.SheetLayout;
import org.dacheng.base.excel.job.ImportRun;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.excel.job.WorkbookImports;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;

/**
 * Imports workbooks of goals: they are read and checked at once, and written all or nothing when the uploader confirms.
 */
@Service
public class Imports {

    private final WorkbookImports imports;
    private final StoredRows stored;
    private final ImportPlanner planner;
    private final ImportExecutor executor;
    private final WorkbookTextsFactory texts;
    private final Messages messages;
    private final Cycles cycles;

    Imports(
            WorkbookImports imports,
            StoredRows stored,
            ImportPlanner planner,
            ImportExecutor executor,
            WorkbookTextsFactory texts,
            Messages messages,
            Cycles cycles) {
        this.imports = imports;
        this.stored = stored;
        this.planner = planner;
        this.executor = executor;
        this.texts = texts;
        this.messages = messages;
        this.cycles = cycles;
    }

    /**
     * Reads and checks a workbook; nothing of it is written yet.
     *
     * @param in at most 20 MB; read, not closed
     * @throws InvalidInput pointer {@code /file}: the file cannot be read
     * @throws NotFound when there is no such cycle
     * @throws TooManyImports when the queue is full
     */
    public ImportView read(Actor actor, String cycleId, String fileName, InputStream in) {
        CycleView cycle = cycles.get(actor, cycleId);
        return imports.read(actor.personId(), cycle.id(), fileName, in, file -> {
            OpenedWorkbook workbook = workbook(actor, file);
            return () -> plan(cycle, workbook, ids -> {}).preview();
        });
    }

    /** Whether a workbook that the actor sent to this node is queued. */
    boolean isWaiting(Actor actor) {
        return imports.isWaiting(actor.personId());
    }

    /** @throws NotFound also when another person uploaded it */
    public ImportView get(Actor actor, String id) {
        return imports.get(actor.personId(), id);
    }

    /**
     * Writes the changes of the preview.
     *
     * @throws InvalidInput with all problems, pointers {@code /<sheet>/<cell>}; nothing is written
     * @throws ImportOutdated when others changed the same goals; the preview is then replaced
     * @throws ImportApplied when it was written already
     * @throws ImportRunning when it is being written
     * @throws TooManyImports when the queue is full
     */
    public ImportView apply(Actor actor, String id) {
        return imports.apply(actor.personId(), id, (waiting, file) -> {
            CycleView cycle = cycles.get(actor, waiting.subject());
            OpenedWorkbook workbook = workbook(actor, file);
            // The cycle is locked before the goals, as everywhere, so that the data does not change in between.
            cycles.lock(Set.of(cycle.id()));
            ImportPlan plan = plan(cycle, workbook, stored::lock);
            return new WorkbookImports.PlannedImport(
                    plan.preview(), steps -> executor.apply(actor, plan, waiting.fileName(), steps));
        });
    }

    /**
     * Progress while it is being written; otherwise empty.
     *
     * @throws NotFound also when another person uploaded it
     */
    public Optional<ImportRun> run(Actor actor, String id) {
        return imports.run(actor.personId(), id);
    }

    /** A workbook that was read, with the texts of the actor. */
    private record OpenedWorkbook(List<ReadSheet> read, WorkbookTexts texts, OkrSheets sheets) {}

    private OpenedWorkbook workbook(Actor actor, Path file) {
        WorkbookTexts workbookTexts = texts.of(actor);
        OkrSheets sheets = OkrSheets.of(workbookTexts);
        return new OpenedWorkbook(SheetLayout.read(file, sheets.all(), OkrSheets.MAX_ROWS), workbookTexts, sheets);
    }

    private ImportPlan plan(CycleView cycle, OpenedWorkbook workbook, Consumer<List<String>> lock) {
        WorkbookTexts workbookTexts = workbook.texts();
        ImportProblems problems = new ImportProblems(messages, workbookTexts.locale());
        WorkbookRows rows = WorkbookRows.of(
                workbook.read(), workbook.sheets(), workbookTexts.actor().zone(), problems);
        return planner.plan(cycle, workbookTexts, workbook.sheets(), rows, problems, lock);
    }
}
