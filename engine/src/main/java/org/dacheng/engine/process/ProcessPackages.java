package org.dacheng.engine.process;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.packaging.ApprovalMissing;
import org.dacheng.engine.packaging.CheckedPackage;
import org.dacheng.engine.packaging.PackageChecks;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;

/** Publishes process packages: checks the package, compiles and deploys the flow, and publishes the next version. */
@Service
public class ProcessPackages {

    private static final int MAX_NOTE = 1000;

    private final PackageChecks checks;
    private final ProcessPublisher publisher;

    ProcessPackages(PackageChecks checks, ProcessPublisher publisher) {
        this.checks = checks;
        this.publisher = publisher;
    }

    /**
     * @return the published version; the newest version if its content is the same
     * @throws InvalidInput with pointers such as {@code /flow/nodes/2/branches/0/when}
     * @throws ApprovalMissing if a request could be approved without a decision by a person, and the package does not
     *     allow it
     * @throws NotAllowed without the HR designer's right
     */
    public PublishedPackage publish(Actor actor, String key, ProcessPackage content) {
        ProcessAdministration.requireDesigner(actor);
        CheckedPackage checked = checks.check(key, content);
        return new PublishedPackage(publisher.publish(actor, key, checked), checked.warnings());
    }

    /**
     * Publishes a package as the version after one that its designer knows.
     *
     * @param replaces number of the newest version; 0 if none is published
     * @param note what has changed and why, at most {@value #MAX_NOTE} characters; blank for nothing
     * @return the published version; the newest version if its content is the same
     * @throws OtherVersionPublished if another version is the newest, also if it is published at the same moment
     * @throws InvalidInput with pointers such as {@code /flow/nodes/2/branches/0/when}, or {@code /note}
     * @throws ApprovalMissing as {@link #publish}
     * @throws NotAllowed without the HR designer's right
     */
    public PublishedPackage publishAfter(Actor actor, String key, int replaces, String note, ProcessPackage content) {
        ProcessAdministration.requireDesigner(actor);
        String plain = PlainText.linesOrNull(note);
        if (plain != null && PlainText.length(plain) > MAX_NOTE) {
            throw InvalidInput.of("/note", "engine.package.too-long", MAX_NOTE);
        }
        CheckedPackage checked = checks.check(key, content);
        return new PublishedPackage(publisher.publishAfter(actor, key, replaces, plain, checked), checked.warnings());
    }
}
