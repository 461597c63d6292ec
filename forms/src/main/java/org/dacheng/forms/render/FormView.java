package org.dacheng.forms.render;

import java.util.List;

/**
 * Model of {@code ~{forms/form :: form(view)}}.
 *
 * @param fields the fields to show, in order; each knows the fragment that renders it
 * @param rows the same fields by layout row: fields of one row stand side by side where there is space
 */
public record FormView(FormMode mode, List<FieldView> fields, List<List<FieldView>> rows) {}
