package org.dacheng.forms.render;

/** How a form is shown. */
public enum FormMode {
    EDIT,
    READ,
    PRINT
}
