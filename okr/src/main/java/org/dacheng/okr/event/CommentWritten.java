package org.dacheng.okr.event;

import java.util.List;

/**
 * Somebody commented on an objective. Only people who may see it are named; the author may be among them.
 *
 * @param personId who wrote it
 * @param concerned who answers for the objective and who commented on it before; empty when a comment was edited
 * @param mentioned active people named in it for the first time
 */
public record CommentWritten(
        GoalRef goal, String personId, List<String> concerned, List<String> mentioned, String words) {}
