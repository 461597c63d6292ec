package org.dacheng.forms.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;

/**
 * What happened to a draft since a page was loaded.
 *
 * @param before content at the revision that the page shows
 * @param steps since then, oldest first
 */
public record DraftChanges(DesignDocument before, List<DesignStep> steps) {

    /** Ids of the elements of a file that were added, removed or moved. */
    public Set<String> moved(String file) {
        return steps.stream()
                .flatMap(step -> step.edits().stream())
                .filter(edit -> !(edit instanceof DesignEdit.MemberChange))
                .filter(edit -> edit.element().file().equals(file))
                .map(edit -> edit.element().id())
                .collect(Collectors.toSet());
    }
}
