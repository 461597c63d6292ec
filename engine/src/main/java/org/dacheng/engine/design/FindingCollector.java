package org.dacheng.engine.design;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;

/** Collects what the checks of one draft find, each with the element that it leads to. */
final class FindingCollector {

    private final DesignDocument draft;
    private final List<DraftProblem> problems = new ArrayList<>();
    private final List<DraftWarning> warnings = new ArrayList<>();

    FindingCollector(DesignDocument draft) {
        this.draft = draft;
    }

    void refuse(String pointer, Message text) {
        problems.add(new DraftProblem(pointer, draft.resolve(pointer), text));
    }

    void warn(String id, String pointer, Message text) {
        warnings.add(new DraftWarning(id, pointer, draft.resolve(pointer), text));
    }

    DraftFindings findings() {
        return new DraftFindings(problems, warnings);
    }
}
