package org.dacheng.forms.render;

/** One answer as a label and a text, for lists and mail. */
public record SummaryField(String key, String label, String text) {}
