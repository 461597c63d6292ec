package org.dacheng.engine.request;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.paging.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything people do with requests, except deciding them. Every operation takes the request's row lock first. */
@Service
public class Requests {

    /**
     * Checks the answers, numbers and stores the request, starts its flow.
     *
     * @throws org.dacheng.people.failure.InvalidInput pointers below {@code /data} and {@code /chosen}
     * @throws org.dacheng.people.failure.NotFound unknown process
     */
    public RequestView submit(Asker asker, SubmitRequest command) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.NotFound also when the asker takes no part in it */
    public RequestView get(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    public Slice<RequestRow> list(Asker asker, RequestQuery query) {
        throw new IllegalStateException("to be filled in");
    }

    /** Copied and not opened. */
    public long unreadCopies(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }

    public RequestView withdraw(Asker asker, String id, @Nullable String comment) {
        throw new IllegalStateException("to be filled in");
    }

    /** After it was sent back to the submitter: same number, changed answers. */
    public RequestView resubmit(
            Asker asker, String id, Map<String, ? extends @Nullable Object> data, Map<String, List<String>> chosen) {
        throw new IllegalStateException("to be filled in");
    }

    /** @param text may hold {@code @person-id} mentions, who are told of it and may then read the request */
    public void comment(Asker asker, String id, String text) {
        throw new IllegalStateException("to be filled in");
    }

    /** Urges those who have it; at most once in ten minutes. */
    public void remind(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** The chain before submitting, for answers as far as they are filled in. */
    public List<ExpectedStep> expected(
            Asker asker,
            String processKey,
            Map<String, ? extends @Nullable Object> data,
            Map<String, List<String>> chosen) {
        throw new IllegalStateException("to be filled in");
    }

    /** What is still to come of a running request, the waiting nodes first. */
    public List<ExpectedStep> expected(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** BPMN 2.0 XML of the version it runs on, with layout. */
    public String diagram(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** Writes an .xlsx of the list, streamed; with a process given, its form's fields are columns. */
    public void export(Asker asker, RequestQuery query, OutputStream out) {
        throw new IllegalStateException("to be filled in");
    }
}
