package org.dacheng.base.excel.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dacheng.base.excel.CellProblem;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.id.Ids;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of a list. A workbook is read and checked at once and stored with its preview. When the uploader confirms, it
 * is read and checked again under locks, and written all or nothing if it still makes the changes of the preview.
 */
public final class WorkbookImports {

    private static final int MAX_BYTES = 20 << 20;
    private static final int MAX_NAME_LENGTH = 200;

    private final ImportStore store;
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * @param table table of the imports; the pieces of their files are in the table of this name with {@code _file}
     * @param subject column with the id of the import's target
     */
    public WorkbookImports(
            String table,
            String subject,
            ImportRuns runs,
            ImportQueue queue,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = new ImportStore(table, subject, jdbc);
        this.runs = runs;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Reads a file and returns a function that plans the import in a transaction. */
    public interface PreviewReader {

        Supplier<ImportPreview> read(Path file);
    }

    /** Reads a file again and plans the import, in the transaction that writes it and under its locks. */
    public interface Planner {

        PlannedImport plan(ImportView waiting, Path file);
    }

    /**
     * A planned import, ready to be written.
     *
     * @param write writes it in the same transaction and reports its steps
     */
    public record PlannedImport(ImportPreview preview, Consumer<ImportRuns.Progress> write) {}

    /**
     * Reads and checks a workbook; nothing of it is written yet.
     *
     * @param subject id of the import's target
     * @param in at most 20 MB; read, not closed
     * @throws InvalidInput pointer {@code /file}: the file cannot be read
     * @throws TooManyImports when the queue is full
     */
    public ImportView read(String personId, String subject, String fileName, InputStream in, PreviewReader reader) {
        return queue.runInTurn(personId, () -> {
            byte[] content = bytes(in);
            Supplier<ImportPreview> plan = inFile(content, reader::read);
            ImportPreview preview = Objects.requireNonNull(transaction.execute(status -> plan.get()));
            String name = PlainText.shortened(PlainText.line(fileName), MAX_NAME_LENGTH);
            ImportView made = new ImportView(Ids.next(), subject, name, clock.instant(), null, preview);
            transaction.executeWithoutResult(status -> {
                store.sweep(personId, clock.instant());
                store.insert(personId, made, hash(content), content);
            });
            return made;
        });
    }

    /** Whether a workbook that the person sent to this node is queued. */
    public boolean isWaiting(String personId) {
        return queue.isWaiting(personId);
    }

    /** @throws NotFound also when another person uploaded it */
    public ImportView get(String personId, String id) {
        return store.get(personId, id);
    }

    /**
     * Progress while it is being written; otherwise empty.
     *
     * @throws NotFound also when another person uploaded it
     */
    public Optional<ImportRun> run(String personId, String id) {
        store.requireOwned(personId, id);
        return runs.of(id);
    }

    /**
     * Writes the changes of the preview.
     *
     * @throws InvalidInput with all problems, pointers {@code /<sheet>/<cell>}; nothing is written
     * @throws ImportOutdated when others changed the same rows; the preview is then replaced
     * @throws ImportApplied when it was written already
     * @throws ImportRunning when it is being written
     * @throws TooManyImports when the queue is full
     */
    public ImportView apply(String personId, String id, Planner planner) {
        requireValid(store.get(personId, id).preview());
        ImportRuns.Progress steps = runs.begin(id);
        try {
            boolean applied = queue.runInTurn(personId, () -> {
                steps.start();
                return Boolean.TRUE.equals(transaction.execute(status -> applyOrRenew(personId, id, planner, steps)));
            });
            if (!applied) {
                throw new ImportOutdated();
            }
        } finally {
            runs.end(id);
        }
        return store.get(personId, id);
    }

    private boolean applyOrRenew(String personId, String id, Planner planner, ImportRuns.Progress steps) {
        ImportView waiting = store.lock(personId, id);
        if (waiting.appliedAt() != null) {
            throw new ImportApplied();
        }
        PlannedImport planned = inFile(store.content(id), file -> planner.plan(waiting, file));
        if (!planned.preview().hasSameChangesAs(waiting.preview())) {
            store.update(id, planned.preview());
            return false;
        }
        requireValid(planned.preview());
        planned.write().accept(steps);
        store.applied(id, clock.instant());
        return true;
    }

    private static void requireValid(ImportPreview preview) {
        if (!preview.isValid()) {
            throw new InvalidInput(
                    preview.problems().stream().map(CellProblem::violation).toList());
        }
    }

    private static <T> T inFile(byte[] content, Function<Path, T> read) {
        try {
            Path file = Files.createTempFile("import", ".xlsx");
            try {
                Files.write(file, content);
                return read.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static byte[] bytes(InputStream in) {
        try {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length == 0 || content.length > MAX_BYTES) {
                String key = content.length == 0 ? "base.excel.empty" : "base.excel.large";
                throw InvalidInput.of("/file", key, MAX_BYTES >> 20);
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] content) {
        return Sha256.of(content).substring(0, 40);
    }
}
