package org.dacheng.forms.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of a page that is opened or shown again.
 *
 * @param place what is being filled in
 * @param page the page itself, to be sent along with everything it posts
 * @param shown the draft that it shows, or null
 * @param others drafts of other pages, newest first
 */
public record OpenedDraft(
        String place, DraftPage page, @Nullable Draft shown, List<Draft> others) {

    /** The same page again, after its input was refused or changed the form. */
    public static OpenedDraft again(String place, DraftPage page) {
        return new OpenedDraft(place, page, null, List.of());
    }
}
