package org.dacheng.engine.design.preview;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a form is previewed.
 *
 * @param person id of the person who fills it in or decides; empty for the designer
 * @param node id of the node whose rights apply; empty for the submitter
 * @param language language tag such as {@code en}; empty for the designer's own
 * @param width {@code phone}, or anything else for the whole width
 */
record PreviewChoice(String person, String node, String language, String width) {

    PreviewChoice(@Nullable String person, @Nullable String node, @Nullable String language, @Nullable String width) {
        this.person = Objects.requireNonNullElse(person, "");
        this.node = Objects.requireNonNullElse(node, "");
        this.language = Objects.requireNonNullElse(language, "");
        this.width = Objects.requireNonNullElse(width, "");
    }
}
