package org.dacheng.forms.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.database.Utc;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one draft per person and place; raw values, so that nothing typed is lost. */
@Service
public class Drafts {

    private static final int LONGEST = 500_000;
    private static final TypeReference<Map<String, @Nullable Object>> RAW = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper mapper;
    private final Clock clock;

    Drafts(JdbcClient database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param place what is being filled in, such as {@code process:leave} or {@code request:01k…}; at most 64 characters
     * @throws InvalidInput when it is too big
     */
    @Transactional
    public void save(Asker asker, String place, Map<String, ? extends @Nullable Object> raw) {
        String content = write(raw);
        if (content.length() > LONGEST) {
            throw new InvalidInput(List.of(new Violation("", Message.of("forms.draft.too-big"))));
        }
        LocalDateTime now = Utc.write(clock.instant());
        if (replace(asker, place, content, now) == 0) {
            insert(asker, place, content, now);
        }
    }

    private int replace(Asker asker, String place, String content, LocalDateTime now) {
        return database.sql("update forms_draft set content = ?, saved_at = ? where person_id = ? and place = ?")
                .params(List.of(content, now, asker.personId(), place))
                .update();
    }

    /** Two tabs may save the first draft at once; then the later one replaces the other. */
    private void insert(Asker asker, String place, String content, LocalDateTime now) {
        try {
            database.sql("insert into forms_draft (person_id, place, content, saved_at) values (?, ?, ?, ?)")
                    .params(List.of(asker.personId(), place, content, now))
                    .update();
        } catch (DuplicateKeyException alreadyThere) {
            replace(asker, place, content, now);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Asker asker, String place) {
        return database.sql("select content, saved_at from forms_draft where person_id = ? and place = ?")
                .params(List.of(asker.personId(), place))
                .query((row, number) -> draft(row))
                .optional();
    }

    @Transactional
    public void discard(Asker asker, String place) {
        database.sql("delete from forms_draft where person_id = ? and place = ?")
                .params(List.of(asker.personId(), place))
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        try {
            return new Draft(mapper.readValue(row.getString("content"), RAW), Utc.read(row, "saved_at"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a draft is not JSON", broken);
        }
    }

    private String write(Map<String, ? extends @Nullable Object> raw) {
        try {
            return mapper.writeValueAsString(raw);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A kept draft. */
    public record Draft(Map<String, @Nullable Object> raw, Instant savedAt) {}
}
