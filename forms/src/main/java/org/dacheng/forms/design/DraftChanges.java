package org.dacheng.forms.design;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        return ids(file, edit -> !(edit instanceof DesignEdit.MemberChange));
    }

    /**
     * Ids of the elements of a file whose settings were changed. A page may show something between {@link #before} and
     * now: typing that goes on is one step.
     */
    public Set<String> changed(String file) {
        return ids(file, DesignEdit.MemberChange.class::isInstance);
    }

    private Set<String> ids(String file, Predicate<DesignEdit> kind) {
        return steps.stream()
                .flatMap(step -> step.edits().stream())
                .filter(kind)
                .filter(edit -> edit.element().file().equals(file))
                .map(edit -> edit.element().id())
                .collect(Collectors.toSet());
    }
}
