package org.dacheng.forms.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were carried over to another version of a form or to a new request.
 *
 * @param kept raw values by field key, which the present form shows
 * @param leftOut what the present form does not accept, as people read it
 */
public record CarriedAnswers(Map<String, @Nullable Object> kept, List<SummaryField> leftOut) {}
