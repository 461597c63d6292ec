package org.dacheng.bench.flow;

/** Somebody who can take a request through a two-step approval. */
interface FlowContender extends AutoCloseable {

    String name();

    /**
     * Starts a request, approves it twice, to its end.
     *
     * @param thread number of the calling thread, from 0
     * @param seed makes the values of this request
     */
    void flow(int thread, long seed);

    @Override
    void close();
}
