package org.dacheng.forms.design.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One reversible change of a {@link DesignDocument}, with what it replaces. Stored as JSON with the step it is of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DesignEdit.MemberChange.class, name = "member"),
    @JsonSubTypes.Type(value = DesignEdit.Addition.class, name = "addition"),
    @JsonSubTypes.Type(value = DesignEdit.Removal.class, name = "removal"),
    @JsonSubTypes.Type(value = DesignEdit.Move.class, name = "move")
})
public sealed interface DesignEdit {

    /** The element that changes. */
    ElementRef element();

    /** The edit that takes this one back. */
    DesignEdit inverse();

    /**
     * A setting of an element.
     *
     * @param member JSON pointer within the element, such as {@code /validate/required}
     * @param before replaced value; null if there was none
     * @param after new value; null if it is removed
     */
    record MemberChange(
            ElementRef element,
            String member,
            @Nullable JsonNode before,
            @Nullable JsonNode after) implements DesignEdit {

        /** JSON null is the same as no value. */
        public MemberChange {
            before = before == null || before.isNull() ? null : before;
            after = after == null || after.isNull() ? null : after;
        }

        @Override
        public MemberChange inverse() {
            return new MemberChange(element, member, after, before);
        }
    }

    /** @param content the added element with everything below it */
    record Addition(ElementRef element, ElementPlace place, ObjectNode content) implements DesignEdit {

        @Override
        public Removal inverse() {
            return new Removal(element, place, content);
        }
    }

    /** @param content the removed element with everything below it */
    record Removal(ElementRef element, ElementPlace place, ObjectNode content) implements DesignEdit {

        @Override
        public Addition inverse() {
            return new Addition(element, place, content);
        }
    }

    /** A move within a list or to another list of the same file. */
    record Move(ElementRef element, ElementPlace from, ElementPlace to) implements DesignEdit {

        @Override
        public Move inverse() {
            return new Move(element, to, from);
        }
    }
}
