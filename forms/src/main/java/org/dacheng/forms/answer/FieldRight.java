package org.dacheng.forms.answer;

/** What a person may do with a field at a node. */
public enum FieldRight {
    EDIT,
    READ,
    HIDDEN
}
