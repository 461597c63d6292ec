package org.dacheng.engine.design.page;

import java.util.Objects;
import org.dacheng.engine.design.ProcessDraft;

/**
 * Which state of a draft a page shows; sent with every step.
 *
 * @param basis of the draft
 * @param revision of the draft
 * @param request id of this request, the same when it is sent again; empty without scripts
 */
public record DraftPosition(String basis, Long revision, String request) {

    /** Without parameters no state is shown, so that no step can continue it. */
    public DraftPosition {
        basis = Objects.requireNonNullElse(basis, "");
        revision = Objects.requireNonNullElse(revision, 0L);
        request = Objects.requireNonNullElse(request, "");
    }

    public static DraftPosition of(ProcessDraft draft) {
        return new DraftPosition(draft.basis(), draft.revision(), "");
    }

    public boolean shows(ProcessDraft draft) {
        return basis.equals(draft.basis()) && revision == draft.revision();
    }
}
