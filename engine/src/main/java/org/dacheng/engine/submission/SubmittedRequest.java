package org.dacheng.engine.submission;

import org.dacheng.engine.access.RequestView;

/**
 * The result of a submission.
 *
 * @param repeated true if the request had been submitted before with the same key and the same content
 */
public record SubmittedRequest(RequestView request, boolean repeated) {}
