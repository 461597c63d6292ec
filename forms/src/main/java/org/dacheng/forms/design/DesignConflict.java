package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.HasStoredValue;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.ElementMember;
import org.jspecify.annotations.Nullable;

/**
 * Another designer has changed or removed the same thing, or ended the draft, since this designer's page was loaded;
 * nothing is overwritten. Status 409.
 */
public class DesignConflict extends Failure implements HasStoredValue {

    private final @Nullable ElementMember member;
    private final @Nullable JsonNode stored;

    private DesignConflict(Message text, @Nullable ElementMember member, @Nullable JsonNode stored) {
        super(409, text);
        this.member = member;
        this.stored = stored;
    }

    /** @param stored the other's value; null if there is none now */
    static DesignConflict changed(LocalText other, LocalText name, ElementMember member, @Nullable JsonNode stored) {
        return new DesignConflict(Message.of("forms.design.conflict.changed", other, name), member, stored);
    }

    static DesignConflict removed(LocalText other, LocalText name, ElementMember member) {
        return new DesignConflict(Message.of("forms.design.conflict.removed", other, name), member, null);
    }

    /** The draft or version that the designer's page shows was published, discarded or replaced meanwhile. */
    public static DesignConflict ended() {
        return new DesignConflict(Message.of("forms.design.conflict.ended"), null, null);
    }

    /** What both have changed; null if the page shows a draft or version that is not the present one. */
    public @Nullable ElementMember member() {
        return member;
    }

    public @Nullable JsonNode stored() {
        return stored;
    }

    @Override
    public @Nullable String storedText() {
        if (stored == null) {
            return null;
        }
        return stored.isTextual() ? stored.asText() : stored.toString();
    }
}
