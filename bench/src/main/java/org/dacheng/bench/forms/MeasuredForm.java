package org.dacheng.bench.forms;

import org.dacheng.bench.MeasurementStatistics;

/** The measurements of one form, in turn with those of a page without expressions of the same size. */
final class MeasuredForm {

    private final FormPage page;
    private final int size;
    private final MeasuredCalls rendered = new MeasuredCalls();
    private final MeasuredCalls viewed = new MeasuredCalls();
    private final MeasuredCalls validated = new MeasuredCalls();
    private final MeasuredCalls unchanging = new MeasuredCalls();

    MeasuredForm(FormPage page, int size) {
        this.page = page;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Median of rendering and validating together, in milliseconds. */
    double middle() {
        return rendered.p50() + validated.p50();
    }

    /** @param counts false while warming up */
    void round(boolean counts) {
        call(counts, rendered, page::render);
        call(counts, viewed, page::view);
        call(counts, validated, page::validate);
        call(counts, unchanging, page::renderStatic);
    }

    private static void call(boolean counts, MeasuredCalls calls, Runnable call) {
        if (counts) {
            calls.call(call);
        } else {
            call.run();
        }
    }

    void print() {
        MeasurementStatistics.print("%d fields, %,d characters", size, page.size());
        MeasurementStatistics.print("  render      %s", rendered);
        MeasurementStatistics.print("  of it views %s", viewed);
        MeasurementStatistics.print("  validate    %s", validated);
        MeasurementStatistics.print("  static page %s", unchanging);
        MeasurementStatistics.print(
                "  rendered p95 / static p95: %.1f, of processor time %.1f",
                rendered.p95() / unchanging.p95(), rendered.processorP95() / unchanging.processorP95());
    }
}
