package org.dacheng.engine.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * State of a request when it enters a node.
 *
 * @param answers canonical form data
 * @param chosen people chosen by the submitter, by node id
 * @param labels labels of the form's fields
 * @param owners of the process
 * @param approved people whose earlier approval counts for this node, by the duplicate policy of the flow
 */
public record NodeEntryContext(
        String submitterId,
        Map<String, ? extends @Nullable Object> answers,
        Map<String, List<String>> chosen,
        Map<String, LocalText> labels,
        List<String> owners,
        Set<String> approved,
        Instant at) {}
