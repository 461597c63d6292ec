package org.dacheng.forms.render.markup;

import java.util.List;
import org.dacheng.forms.render.FieldView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/**
 * Writes a field with its label, help and errors. A field to fill in has the markup of {@code ui/field}: its control is
 * called as the field, and described by {@code name-errors} and {@code name-help}.
 */
final class FieldFrame {

    private final ITemplateContext context;
    private final FieldFragments fragments;
    private final MarkupWriter page;

    FieldFrame(ITemplateContext context, MarkupWriter page) {
        this.context = context;
        this.page = page;
        this.fragments = new FieldFragments(context);
    }

    void write(FieldView field) {
        if (field.unframed()) {
            fragments.writeInput(field, page);
        } else if (field.readOnly()) {
            closed(field);
        } else {
            open(field);
        }
    }

    private void open(FieldView field) {
        page.open("div")
                .with("class", field.refused() ? "field field-refused" : "field")
                .then();
        page.open("label")
                .with("class", "field-label")
                .with("for", field.name())
                .then();
        page.open("span").then().text(field.label()).close("span");
        if (field.required()) {
            page.open("span")
                    .with("class", "field-required")
                    .with("aria-label", context.getMessage(null, "ui.field.required", new Object[0], true))
                    .then()
                    .text("*")
                    .close("span");
        }
        page.close("label");
        fragments.writeInput(field, page);
        errors(field.errors(), field.name() + "-errors");
        if (field.help() != null) {
            page.open("p")
                    .with("class", "field-help")
                    .with("id", field.name() + "-help")
                    .then()
                    .text(field.help())
                    .close("p");
        }
        page.close("div");
    }

    /** A field whose answer is only shown. */
    private void closed(FieldView field) {
        page.open("div")
                .with("class", "field field-closed")
                .with("id", field.name())
                .then();
        page.open("span")
                .with("class", "field-label")
                .then()
                .text(field.label())
                .close("span");
        page.open("div")
                .with("class", field.numeric() ? "field-answer number" : "field-answer")
                .then();
        fragments.writeAnswer(field, page);
        page.close("div");
        errors(field.errors(), null);
        page.close("div");
    }

    private void errors(List<String> errors, @Nullable String id) {
        if (errors.isEmpty()) {
            return;
        }
        page.open("ul").with("class", "field-errors").with("id", id).then();
        errors.forEach(error -> page.open("li").then().text(error).close("li"));
        page.close("ul");
    }
}
