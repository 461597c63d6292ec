package org.dacheng.okr.event;

import java.util.List;

/**
 * A comment was added to an objective. Only people who may see it are included; the author may be among them.
 *
 * @param personId author
 * @param concerned people responsible for the objective and earlier commenters; empty when a comment was edited
 * @param mentioned active people mentioned in it for the first time
 */
public record CommentWritten(
        GoalRef goal, String personId, List<String> concerned, List<String> mentioned, String words) {}
