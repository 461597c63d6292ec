package org.dacheng.bench.flow;

/** A system that can run a two-step approval. */
interface FlowContender extends AutoCloseable {

    String name();

    /**
     * Starts a request and completes it with two approvals.
     *
     * @param thread number of the calling thread, from 0
     * @param seed determines the values of this request
     */
    void flow(int thread, long seed);

    @Override
    void close();
}
