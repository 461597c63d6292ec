package org.dacheng.bench.flow;

import org.dacheng.bench.app.BenchApplication;

/**
 * The application's services: they check, number and store the request, find people, and write rows, timeline and
 * notices.
 */
final class DachengService implements FlowContender {

    private final BenchApplication app;

    DachengService(String url) {
        app = BenchApplication.onMariaDb(url);
    }

    @Override
    public String name() {
        return "dacheng";
    }

    @Override
    public void flow(int thread, long seed) {
        app.finishRequest(thread, seed);
    }

    @Override
    public void close() {
        app.close();
    }
}
