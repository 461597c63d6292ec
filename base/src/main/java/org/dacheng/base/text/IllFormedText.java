package org.dacheng.base.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** JSON with a text that has half of a surrogate pair, which no database can store. */
public class IllFormedText extends JsonProcessingException {

    private final String pointer;

    IllFormedText(String pointer, JsonLocation location) {
        super("text is not well-formed Unicode", location);
        this.pointer = pointer;
    }

    /** Position as a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }
}
