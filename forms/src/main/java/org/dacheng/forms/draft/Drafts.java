package org.dacheng.forms.draft;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps one draft per person and place; raw values, so that nothing typed is lost. */
@Service
public class Drafts {

    /** @param place what is being filled in, such as {@code process:leave} or {@code request:01k…} */
    public void save(Asker asker, String place, Map<String, ? extends @Nullable Object> raw) {
        throw new IllegalStateException("to be filled in");
    }

    public Optional<Draft> find(Asker asker, String place) {
        throw new IllegalStateException("to be filled in");
    }

    public void discard(Asker asker, String place) {
        throw new IllegalStateException("to be filled in");
    }

    /** A kept draft. */
    public record Draft(Map<String, @Nullable Object> raw, Instant savedAt) {}
}
