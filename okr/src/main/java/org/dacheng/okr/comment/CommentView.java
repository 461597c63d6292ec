package org.dacheng.okr.comment;

import java.time.Instant;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** A comment, plain text with {@code @person-id} mentions. */
public record CommentView(
        String id,
        String objectiveId,
        @Nullable String keyResultId,
        @Nullable String checkInId,
        PersonView by,
        Instant at,
        @Nullable Instant editedAt,
        String words,
        boolean mayEdit) {}
