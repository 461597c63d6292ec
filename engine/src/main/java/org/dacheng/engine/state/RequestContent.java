package org.dacheng.engine.state;

import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The answers of a request and the values derived from them. */
public record RequestContent(Map<String, @Nullable Object> answers, LocalText title, SummaryFields facts) {}
