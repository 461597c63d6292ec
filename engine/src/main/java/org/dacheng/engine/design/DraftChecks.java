package org.dacheng.engine.design;

import java.util.List;
import java.util.function.Supplier;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.packaging.PackageChecks;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.feel.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All checks of a draft, which share one pass through its form and its flow. */
@Component
class DraftChecks {

    private final PackageChecks packages;
    private final Feel feel;
    private final BranchChecks branches;
    private final FlowPeopleChecks people;
    private final SourceChecks sources;

    DraftChecks(
            PackageChecks packages, Feel feel, BranchChecks branches, FlowPeopleChecks people, SourceChecks sources) {
        this.packages = packages;
        this.feel = feel;
        this.branches = branches;
        this.people = people;
        this.sources = sources;
    }

    /** The same as {@link #all}, which is called for the first answer only. */
    Supplier<DraftFindings> once(String key, DesignDocument draft) {
        return new Supplier<>() {

            private @Nullable DraftFindings found;

            @Override
            public synchronized DraftFindings get() {
                if (found == null) {
                    found = all(key, draft);
                }
                return found;
            }
        };
    }

    /** Everything that is found in a draft. */
    DraftFindings all(String key, DesignDocument draft) {
        FindingCollector found = new FindingCollector(draft);
        try {
            packages.check(key, new ProcessPackage(draft.view("process"), draft.view("form"), draft.view("flow")));
        } catch (InvalidInput refused) {
            refused.violations().forEach(one -> found.refuse(one.pointer(), one.text()));
        }
        findOwn(draft, found);
        return found.findings();
    }

    /** What a package may have and a draft may not. */
    DraftFindings own(DesignDocument draft) {
        FindingCollector found = new FindingCollector(draft);
        findOwn(draft, found);
        return found.findings();
    }

    private void findOwn(DesignDocument draft, FindingCollector found) {
        List<DraftField> fields = DraftField.all(draft.view("form"));
        List<DraftNode> nodes = DraftNode.all(draft.view("flow"), feel);
        new FormDesignChecks(found).check(fields);
        branches.check(draft.view("form"), nodes, found);
        people.check(fields, nodes, found);
        sources.check(fields, found);
    }
}
