package org.dacheng.forms.design.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a designer asks for; {@link DesignCommands} turns it into edits. The same for page and API. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DesignCommand.Set.class, name = "set"),
    @JsonSubTypes.Type(value = DesignCommand.Add.class, name = "add"),
    @JsonSubTypes.Type(value = DesignCommand.Move.class, name = "move"),
    @JsonSubTypes.Type(value = DesignCommand.Copy.class, name = "copy"),
    @JsonSubTypes.Type(value = DesignCommand.Paste.class, name = "paste"),
    @JsonSubTypes.Type(value = DesignCommand.Remove.class, name = "remove")
})
public sealed interface DesignCommand {

    /**
     * Changes a setting.
     *
     * @param member JSON pointer within the element, such as {@code /label/en}
     * @param value new value; null removes the member
     */
    record Set(ElementRef element, String member, @Nullable JsonNode value) implements DesignCommand {

        public Set {
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(member, "member");
        }
    }

    /**
     * Adds an element.
     *
     * @param content the element; ids below it that are missing or taken are replaced
     */
    record Add(ElementPlace place, ObjectNode content) implements DesignCommand {

        public Add {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(content, "content");
        }
    }

    /** Moves an element; not into itself or another file. */
    record Move(ElementRef element, ElementPlace to) implements DesignCommand {

        public Move {
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Adds a copy with new ids directly behind the element. */
    record Copy(ElementRef element) implements DesignCommand {

        public Copy {
            Objects.requireNonNull(element, "element");
        }
    }

    /**
     * Adds copies of elements of this or another design, with new ids. Keys that are taken are replaced, also where the
     * copies refer to each other.
     *
     * @param contents the elements, in their order
     */
    record Paste(ElementPlace place, List<ObjectNode> contents) implements DesignCommand {

        public Paste {
            Objects.requireNonNull(place, "place");
            contents = List.copyOf(contents);
        }
    }

    /** Removes an element with everything below it. */
    record Remove(ElementRef element) implements DesignCommand {

        public Remove {
            Objects.requireNonNull(element, "element");
        }
    }
}
