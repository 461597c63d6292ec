package org.dacheng.app.firstrun;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file of sample requests.
 *
 * @param requests the requests with their steps
 * @param readUntil time until which everyone has read the notices
 * @param copiesReadBy ids of people who have opened their copies by then as well
 */
record SampleRequestsFile(List<SampleRequest> requests, WorkingDayTime readUntil, List<String> copiesReadBy) {

    /**
     * Time of a step, in the time zone of the person who performs it.
     *
     * @param day working days before the reference day, at most -1; see {@link WorkingDayCounter}
     */
    record WorkingDayTime(int day, LocalTime time) {}

    /**
     * @param key unique in the file
     * @param by id of the submitter
     * @param data raw answers; a text such as <code>{-3}</code> is replaced by a working day
     * @param files files to attach, by field and name: each a file of the folder {@code requests/files}
     * @param steps steps of the request, in order
     */
    record SampleRequest(
            String key,
            String process,
            String by,
            int day,
            LocalTime time,
            Map<String, @Nullable Object> data,
            Map<String, Map<String, String>> files,
            List<SampleStep> steps) {

        SampleRequest {
            files = files == null ? Map.of() : files;
            steps = steps == null ? List.of() : steps;
        }
    }

    /**
     * @param by id of the person who performs the step
     * @param to the person it was transferred to, or the node it was sent back to
     * @param data changed answers of a resubmission
     */
    record SampleStep(
            SampleStepKind act,
            String by,
            int day,
            LocalTime time,
            @Nullable String comment,
            @Nullable String to,
            Map<String, @Nullable Object> data) {

        SampleStep {
            data = data == null ? Map.of() : data;
        }
    }

    /** Kinds of steps. */
    enum SampleStepKind {
        APPROVE,
        REFUSE,
        /** A refusal that returns the request to the submitter. */
        RETURN,
        SEND_BACK,
        TRANSFER,
        COMMENT,
        REMIND,
        WITHDRAW,
        RESUBMIT
    }
}
