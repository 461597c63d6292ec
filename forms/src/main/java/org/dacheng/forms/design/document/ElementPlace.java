package org.dacheng.forms.design.document;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list of elements.
 *
 * @param before id of the element that follows; null for the end of the list
 */
public record ElementPlace(ElementList list, @Nullable String before) {}
