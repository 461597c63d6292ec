package org.dacheng.okr.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dacheng.base.excel.CellProblem;
import org.dacheng.base.excel.ImportApplied;
import org.dacheng.base.excel.ImportOutdated;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.ImportQueue;
import org.dacheng.base.excel.ImportRun;
import org.dacheng.base.excel.ImportRuns;
import org.dacheng.base.excel.SheetLayout;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports workbooks of goals: they are read and checked at once, and written when the person who brought them says so,
 * all or nothing.
 */
@Service
public class Imports {

    private static final int MOST_BYTES = 20 << 20;
    private static final int LONGEST_NAME = 200;

    private final ImportStore rows;
    private final StoredRows stored;
    private final ImportPlanner planner;
    private final WorkbookTextsFactory texts;
    private final Messages messages;
    private final ImportExecutor applying;
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final Cycles cycles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportStore rows,
            StoredRows stored,
            ImportPlanner planner,
            WorkbookTextsFactory texts,
            Messages messages,
            ImportExecutor applying,
            ImportRuns runs,
            ImportQueue queue,
            Cycles cycles,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.stored = stored;
        this.planner = planner;
        this.texts = texts;
        this.messages = messages;
        this.applying = applying;
        this.runs = runs;
        this.queue = queue;
        this.cycles = cycles;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads and checks a workbook; nothing of it is written yet.
     *
     * @param in at most 20 MB; read, not closed
     * @throws InvalidInput pointer {@code /file}: it cannot be read at all
     * @throws NotFound when there is no such cycle
     * @throws TooManyImports when too many wait for their turn
     */
    public ImportView read(Asker asker, String cycleId, String fileName, InputStream in) {
        CycleView cycle = cycles.get(asker, cycleId);
        return queue.inTurn(asker.personId(), () -> read(asker, cycle, fileName, in));
    }

    /** Whether a workbook that the asker sent to this node waits while those of others are read or written. */
    boolean waits(Asker asker) {
        return queue.waits(asker.personId());
    }

    private ImportView read(Asker asker, CycleView cycle, String fileName, InputStream in) {
        byte[] content = bytes(in);
        Workbook workbook = workbook(asker, content);
        ImportPreview preview = Objects.requireNonNull(
                transaction.execute(status -> plan(cycle, workbook, ids -> {}).preview()));
        String name = PlainText.shortened(PlainText.line(fileName), LONGEST_NAME);
        ImportView made = new ImportView(Ids.next(), cycle.id(), name, clock.instant(), null, preview);
        transaction.executeWithoutResult(status -> {
            rows.sweep(asker, clock.instant());
            rows.insert(asker, made, hash(content), content);
        });
        return made;
    }

    /** @throws NotFound also when somebody else brought it */
    public ImportView get(Asker asker, String id) {
        return rows.get(asker, id);
    }

    /**
     * Writes what the preview shows.
     *
     * @throws InvalidInput with everything that is wrong, pointers {@code /<sheet>/<cell>}; nothing is written
     * @throws ImportOutdated others changed the same goals meanwhile; the preview is a new one now
     * @throws ImportApplied it is written already
     * @throws ImportRunning it is being written
     * @throws TooManyImports when too many wait for their turn
     */
    public ImportView apply(Asker asker, String id) {
        mustBeFine(rows.get(asker, id).preview());
        ImportRuns.Steps steps = runs.begin(id);
        try {
            boolean applied = queue.inTurn(asker.personId(), () -> {
                steps.begun();
                return Boolean.TRUE.equals(transaction.execute(status -> applyOrRenew(asker, id, steps)));
            });
            if (!applied) {
                throw new ImportOutdated();
            }
        } finally {
            runs.end(id);
        }
        return rows.get(asker, id);
    }

    /**
     * How far it is while it is being written; empty when it is not.
     *
     * @throws NotFound also when somebody else brought it
     */
    public Optional<ImportRun> run(Asker asker, String id) {
        rows.mustBe(asker, id);
        return runs.of(id);
    }

    private boolean applyOrRenew(Asker asker, String id, ImportRuns.Steps steps) {
        ImportView waiting = rows.lock(asker, id);
        if (waiting.appliedAt() != null) {
            throw new ImportApplied();
        }
        CycleView cycle = cycles.get(asker, waiting.cycleId());
        Workbook workbook = workbook(asker, rows.content(id));
        // The cycle before the goals, as everybody takes them; what is looked at now nobody changes in between.
        cycles.hold(Set.of(cycle.id()));
        ImportPlan plan = plan(cycle, workbook, stored::lock);
        if (!plan.preview().doesAs(waiting.preview())) {
            rows.update(id, plan.preview());
            return false;
        }
        applying.apply(asker, plan, waiting.fileName(), steps);
        rows.applied(id, clock.instant());
        return true;
    }

    private static void mustBeFine(ImportPreview preview) {
        if (!preview.isFine()) {
            throw new InvalidInput(
                    preview.problems().stream().map(CellProblem::violation).toList());
        }
    }

    /** A workbook as it was read, with the words of its reader. */
    private record Workbook(List<ReadSheet> read, WorkbookTexts texts, OkrSheets sheets) {}

    private ImportPlan plan(CycleView cycle, Workbook workbook, Consumer<List<String>> hold) {
        WorkbookTexts words = workbook.texts();
        ImportProblems problems = new ImportProblems(messages, words.locale());
        WorkbookRows said = WorkbookRows.of(
                workbook.read(), workbook.sheets(), words.asker().zone(), problems);
        return planner.plan(cycle, words, workbook.sheets(), said, problems, hold);
    }

    private Workbook workbook(Asker asker, byte[] content) {
        WorkbookTexts words = texts.of(asker);
        OkrSheets sheets = OkrSheets.of(words);
        try {
            Path file = Files.createTempFile("import", ".xlsx");
            try {
                Files.write(file, content);
                return new Workbook(SheetLayout.read(file, sheets.all(), OkrSheets.MOST_ROWS), words, sheets);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static byte[] bytes(InputStream in) {
        try {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length == 0 || content.length > MOST_BYTES) {
                String key = content.length == 0 ? "okr.import.empty" : "okr.import.large";
                throw new InvalidInput(List.of(new Violation("/file", Message.of(key, MOST_BYTES >> 20))));
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 40);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
