package org.dacheng.engine.export;

import java.time.Instant;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A request as a row of an export, in the language of its reader.
 *
 * @param waiting where it waits and for whom; null when it has ended
 * @param columns those of its process
 * @param answers in the order of these columns
 * @param data answers by field, for the sheets of line items
 */
record ExportedRequest(
        PublishedDefinition process,
        String number,
        LocalText title,
        String submitter,
        @Nullable String department,
        String status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable String waiting,
        ProcessAnswerColumns columns,
        @Nullable Object[] answers,
        Map<String, @Nullable Object> data) {}
