package org.dacheng.forms.design.difference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.forms.design.document.ElementRef;
import org.jspecify.annotations.Nullable;

/**
 * An element that differs between two states of a design.
 *
 * @param before without what is below it; null if it was added
 * @param after without what is below it; null if it was removed
 * @param moved whether its place among the elements that both states have is another
 */
public record ElementDifference(
        ElementRef element,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after,
        boolean moved) {}
