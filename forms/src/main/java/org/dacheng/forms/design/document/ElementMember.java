package org.dacheng.forms.design.document;

/**
 * A member of an element.
 *
 * @param member JSON pointer within the element; empty for the element as a whole
 */
public record ElementMember(ElementRef element, String member) {

    /** True if both are of the same element and one contains the other, or they are equal. */
    public boolean overlaps(ElementMember other) {
        return element.equals(other.element)
                && ((member + "/").startsWith(other.member + "/") || (other.member + "/").startsWith(member + "/"));
    }
}
