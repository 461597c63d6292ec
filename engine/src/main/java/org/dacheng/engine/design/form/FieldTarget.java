package org.dacheng.engine.design.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.design.FieldMoves;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;

/**
 * Where fields go on a form: a page writes {@code before:id}, {@code behind:id}, {@code left:id}, {@code right:id} or
 * {@code into:id}, the end of a group, of line items or, without an id, of the form.
 */
record FieldTarget(Kind kind, ElementRef element) {

    private static final String LIST = "components";

    /** The side of the element. */
    enum Kind {
        BEFORE,
        BEHIND,
        LEFT,
        RIGHT,
        INTO
    }

    /** @throws InvalidInput at {@code /to} for any other text */
    static FieldTarget of(String text) {
        String[] parts = text.split(":", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .map(kind -> new FieldTarget(kind, ref(parts.length > 1 ? parts[1] : "")))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/to", "engine.design.no-place"));
    }

    private static ElementRef ref(String id) {
        return new ElementRef(DesignTab.FORM.file(), id);
    }

    /**
     * The place in a list; above or below all fields of a row.
     *
     * @throws InvalidInput at {@code /to} if the element does not exist
     */
    ElementPlace place(DesignDocument form) {
        if (kind == Kind.INTO) {
            return new ElementPlace(new ElementList(element, LIST), null);
        }
        return FieldMoves.nextTo(form, element, kind == Kind.BEHIND || kind == Kind.RIGHT)
                .orElseThrow(() -> InvalidInput.of("/to", "forms.design.unknown-element"));
    }

    /**
     * Commands that move fields there.
     *
     * @throws InvalidInput if the element does not exist, or is one of the fields or inside one
     */
    List<DesignCommand> moves(DesignDocument form, List<ElementRef> fields) {
        ElementPlace place = place(form);
        return kind == Kind.LEFT || kind == Kind.RIGHT
                ? FieldMoves.beside(form, fields, element, kind == Kind.LEFT)
                : FieldMoves.to(form, fields, place);
    }
}
