package org.dacheng.engine.request;

import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The answers of a request and what is derived from them. */
record Content(Map<String, @Nullable Object> answers, LocalText title, Facts facts) {}
