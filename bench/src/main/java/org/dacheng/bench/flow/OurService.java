package org.dacheng.bench.flow;

import org.dacheng.bench.app.App;

/** The application: checks, numbers and stores the request, finds people, writes rows, timeline and notices. */
final class OurService implements Contender {

    private final App app;

    OurService(String url) {
        app = App.onMariaDb(url);
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
