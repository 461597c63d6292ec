package org.dacheng.base.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.PlainText;

/** A file is not the JSON that {@link StrictJson} accepts. */
public final class NotStrictJson extends Exception {

    /** Kind of mistake. */
    public enum Mistake {
        MEMBER_TWICE,
        TOO_DEEP,
        NUMBER_TOO_LONG,
        SYNTAX
    }

    private static final long serialVersionUID = 1L;
    private static final int MAX_NAME = 80;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private final Mistake mistake;
    private final String member;
    private final int line;
    private final int column;

    private NotStrictJson(Mistake mistake, String member, JsonProcessingException cause) {
        super(cause);
        this.mistake = mistake;
        this.member = member;
        this.line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
        this.column = cause.getLocation() == null ? 1 : cause.getLocation().getColumnNr();
    }

    static NotStrictJson of(JsonProcessingException cause) {
        String reason = cause.getOriginalMessage();
        if (cause instanceof StreamConstraintsException) {
            Mistake mistake = reason.contains("depth") ? Mistake.TOO_DEEP : Mistake.NUMBER_TOO_LONG;
            return new NotStrictJson(mistake, "", cause);
        }
        Matcher twice = TWICE.matcher(reason);
        return twice.find()
                ? new NotStrictJson(Mistake.MEMBER_TWICE, PlainText.shortened(twice.group(1), MAX_NAME), cause)
                : new NotStrictJson(Mistake.SYNTAX, "", cause);
    }

    public Mistake mistake() {
        return mistake;
    }

    /** Name of the member that is there twice, shortened; empty for other mistakes. */
    public String member() {
        return member;
    }

    /** Line of the mistake, from 1. */
    public int line() {
        return line;
    }

    /** Column of the mistake, from 1. */
    public int column() {
        return column;
    }
}
