package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.people.failure.InvalidInput;
import org.springframework.stereotype.Service;

/** Keeps published form versions; a version never changes. */
@Service
public class FormVersions {

    /** Reads and checks a schema without keeping it. @throws InvalidInput with a pointer into the schema */
    public FormSchema parse(JsonNode schema) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Keeps the schema as the next version of the form; the same schema as the last version gives that version again.
     *
     * @return id of the version
     * @throws InvalidInput with a pointer into the schema
     */
    public String publish(String formKey, JsonNode schema, String publisherId) {
        throw new IllegalStateException("to be filled in");
    }

    /** The schema of a published version, from a cache. */
    public FormSchema get(String versionId) {
        throw new IllegalStateException("to be filled in");
    }
}
