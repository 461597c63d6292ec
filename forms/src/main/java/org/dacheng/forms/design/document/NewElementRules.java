package org.dacheng.forms.design.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the meaning of a file asks of elements that are added, copied or changed, such as unique keys of fields. */
public interface NewElementRules {

    /** Completes an element that is about to be added, which has its ids already. */
    default void complete(DesignDocument document, ElementPlace place, ObjectNode content) {}

    /** Renames what must not occur twice in copies that are about to be added together. */
    default void completeCopies(DesignDocument document, ElementPlace place, List<ObjectNode> copies) {}

    /** Further changes that belong to one that has just been applied, such as the key made from a first label. */
    default List<DesignEdit.MemberChange> following(DesignDocument document, DesignEdit.MemberChange applied) {
        return List.of();
    }
}
