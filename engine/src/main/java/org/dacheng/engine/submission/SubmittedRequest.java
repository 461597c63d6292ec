package org.dacheng.engine.submission;

import org.dacheng.engine.access.RequestView;

/**
 * What a submission led to.
 *
 * @param repeated the request was there already, submitted with the same key and the same content
 */
public record SubmittedRequest(RequestView request, boolean repeated) {}
