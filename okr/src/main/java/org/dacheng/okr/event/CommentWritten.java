package org.dacheng.okr.event;

import java.util.List;

/**
 * Somebody commented on an objective.
 *
 * @param personId who wrote it
 * @param mentioned ids of active people named in it for the first time; whether they may see the objective is for the
 *     listener to ask
 */
public record CommentWritten(String objectiveId, String personId, List<String> mentioned, String words) {}
