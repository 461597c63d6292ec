package org.dacheng.okr.workbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dacheng.base.excel.CellProblem;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.excel.job.ImportRuns;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** Passes planned changes to the services in batches; refusals are reported at their rows. */
final class ImportBatches {

    static <T> void each(List<T> all, int size, ImportRuns.Progress steps, Consumer<List<T>> step) {
        for (int at = 0; at < all.size(); at += size) {
            List<T> some = all.subList(at, Math.min(all.size(), at + size));
            step.accept(some);
            steps.done(some.size());
        }
    }

    /** A service that takes several items reports the refused one by a pointer: {@code /<index>/…}. */
    static <T, R> R of(List<T> some, Function<T, SheetRow> row, Supplier<R> step) {
        try {
            return step.get();
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            int at = Integer.parseInt(first.pointer().split("/", -1)[1]);
            throw refused(row.apply(some.get(at)), first.text());
        } catch (Failure failure) {
            throw refused(row.apply(some.get(0)), failure.text());
        }
    }

    static void at(SheetRow row, Runnable step) {
        try {
            step.run();
        } catch (InvalidInput refused) {
            throw refused(row, refused.violations().get(0).text());
        } catch (Failure failure) {
            throw refused(row, failure.text());
        }
    }

    private static InvalidInput refused(SheetRow row, Message text) {
        return new InvalidInput(List.of(new CellProblem(row.sheet(), "A" + row.number(), text).violation()));
    }

    private ImportBatches() {}
}
