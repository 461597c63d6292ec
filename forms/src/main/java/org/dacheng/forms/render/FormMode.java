package org.dacheng.forms.render;

/** Display mode of a form. */
public enum FormMode {
    EDIT,
    READ,
    PRINT
}
