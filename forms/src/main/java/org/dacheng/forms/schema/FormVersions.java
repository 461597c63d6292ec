package org.dacheng.forms.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores published form versions; a version never changes. */
@Service
public class FormVersions {

    private static final int KEPT = 500;
    private static final int KEPT_DRAFTS = 20;

    private final FormReader reader;
    private final JdbcClient database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Map<String, KeptVersion> cache = latest(KEPT);
    private final Map<FormContent, DraftSchema> drafts = latest(KEPT_DRAFTS);
    private final Map<FormState, FormSchema> states = latest(KEPT_DRAFTS);

    FormVersions(FormReader reader, JdbcClient database, ObjectMapper mapper, Clock clock) {
        this.reader = reader;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A form that nobody changes: comparing two of them by their content takes as long as reading many fields. */
    private record FormState(JsonNode schema) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FormState state && state.schema == schema;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(schema);
        }
    }

    /** A form to be found by its content, all of which its hash is made of. */
    private record FormContent(JsonNode schema, int hash) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FormContent content && content.hash == hash && content.schema.equals(schema);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record KeptVersion(String formKey, FormSchema schema) {}

    private static <K, V> Map<K, V> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * Reads and checks a schema without storing it.
     *
     * @throws InvalidInput with a pointer into the schema
     */
    public FormSchema parse(JsonNode schema) {
        return draft(schema, true).sound();
    }

    /**
     * Reads a form that is being designed together with its mistakes; components that cannot be read are left out.
     *
     * @throws InvalidInput if it is not a schema at all, or too large
     */
    public DraftSchema readDraft(JsonNode schema) {
        return reader.readDraft(schema);
    }

    /**
     * Reads a form that is being designed in order to display it; mistakes are not reported.
     *
     * @param schema a state of a form that is never changed afterwards
     * @throws InvalidInput if it is not a schema at all, or too large
     */
    public FormSchema displayed(JsonNode schema) {
        FormState state = new FormState(schema);
        FormSchema shown = states.get(state);
        if (shown == null) {
            shown = draft(schema, false).schema();
            states.put(state, shown);
        }
        return shown;
    }

    /**
     * A designer's page shows the same state after one edit and before the next, so the latest states are kept.
     *
     * @param checked whether the present mistakes are wanted
     */
    private DraftSchema draft(JsonNode schema, boolean checked) {
        int hash = schema.hashCode();
        DraftSchema known = drafts.get(new FormContent(schema, hash));
        if (known == null || checked && !known.lasting()) {
            known = reader.readDraft(schema);
            drafts.put(new FormContent(known.schema().view(), hash), known);
        }
        return known;
    }

    /**
     * Stores the schema as the next version of the form; a schema equal to the last version returns that version.
     *
     * @return id of the version
     * @throws InvalidInput with a pointer into the schema
     */
    @Transactional
    public String publish(String formKey, JsonNode schema, String publisherId) {
        String text = text(reader.read(schema).json());
        String hash = Sha256.of(text);
        Optional<NewestFormVersion> newest = newest(formKey);
        if (newest.isPresent() && newest.get().hash().equals(hash)) {
            return newest.get().id();
        }
        String id = Ids.next();
        database.sql(
                        "insert into forms_version (id, form_key, version, content_hash, content, publisher_id, published_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        id,
                        formKey,
                        newest.map(NewestFormVersion::version).orElse(0) + 1,
                        hash,
                        text,
                        publisherId,
                        UtcTimestamps.write(clock.instant())))
                .update();
        return id;
    }

    /**
     * The schema of a published version, cached.
     *
     * @throws NotFound when there is no such version
     */
    public FormSchema get(String versionId) {
        return find(versionId)
                .orElseThrow(() -> new NotFound(Message.of("forms.version.not-found")))
                .schema();
    }

    /** Whether there is a version of the form with this id; cached like the version, which a caller reads next. */
    public boolean isVersionOf(String formKey, String versionId) {
        return find(versionId).filter(found -> found.formKey().equals(formKey)).isPresent();
    }

    private Optional<KeptVersion> find(String versionId) {
        KeptVersion known = cache.get(versionId);
        return known == null ? load(versionId) : Optional.of(known);
    }

    private record VersionRow(String formKey, String content) {}

    private Optional<KeptVersion> load(String versionId) {
        Optional<KeptVersion> loaded = database.sql("select form_key, content from forms_version where id = ?")
                .param(versionId)
                .query(VersionRow.class)
                .optional()
                .map(row -> new KeptVersion(row.formKey(), read(versionId, row.content())));
        loaded.ifPresent(version -> cache.put(versionId, version));
        return loaded;
    }

    private FormSchema read(String versionId, String content) {
        try {
            return reader.readKept(mapper.readTree(content));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("form version " + versionId + " is not JSON", broken);
        }
    }

    private Optional<NewestFormVersion> newest(String formKey) {
        return database.sql("select id, version, content_hash as hash from forms_version where form_key = ?"
                        + " order by version desc limit 1")
                .param(formKey)
                .query(NewestFormVersion.class)
                .optional();
    }

    private String text(JsonNode schema) {
        try {
            return mapper.writeValueAsString(schema);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record NewestFormVersion(String id, int version, String hash) {}
}
