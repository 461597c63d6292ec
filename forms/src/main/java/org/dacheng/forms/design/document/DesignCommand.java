package org.dacheng.forms.design.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a designer asks for; {@link DesignCommands} turns it into edits. The same for page and API. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DesignCommand.Set.class, name = "set"),
    @JsonSubTypes.Type(value = DesignCommand.Add.class, name = "add"),
    @JsonSubTypes.Type(value = DesignCommand.Move.class, name = "move"),
    @JsonSubTypes.Type(value = DesignCommand.Copy.class, name = "copy"),
    @JsonSubTypes.Type(value = DesignCommand.Remove.class, name = "remove")
})
public sealed interface DesignCommand {

    /**
     * Changes a setting.
     *
     * @param member JSON pointer within the element, such as {@code /label/en}
     * @param value new value; null removes the member
     */
    record Set(ElementRef element, String member, @Nullable JsonNode value) implements DesignCommand {}

    /**
     * Adds an element.
     *
     * @param content the element; ids below it that are missing or taken are replaced
     */
    record Add(ElementPlace place, ObjectNode content) implements DesignCommand {}

    /** Moves an element; not into itself or another file. */
    record Move(ElementRef element, ElementPlace to) implements DesignCommand {}

    /** Adds a copy with new ids directly behind the element. */
    record Copy(ElementRef element) implements DesignCommand {}

    /** Removes an element with everything below it. */
    record Remove(ElementRef element) implements DesignCommand {}
}
