package org.dacheng.okr.comment;

import java.util.List;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Comments of everybody who may see an objective. */
@Service
public class Comments {

    /** Oldest first, at most the newest 200. */
    public List<CommentView> of(Asker asker, String objectiveId) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.InvalidInput empty or longer than 4,000 characters: {@code /words} */
    public CommentView add(
            Asker asker, String objectiveId, @Nullable String keyResultId, @Nullable String checkInId, String words) {
        throw new IllegalStateException("to be filled in");
    }

    public CommentView edit(Asker asker, String commentId, String words) {
        throw new IllegalStateException("to be filled in");
    }

    public void remove(Asker asker, String commentId) {
        throw new IllegalStateException("to be filled in");
    }
}
