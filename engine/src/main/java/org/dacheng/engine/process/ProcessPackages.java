package org.dacheng.engine.process;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.engine.packaging.ApprovalMissing;
import org.dacheng.engine.packaging.CheckedPackage;
import org.dacheng.engine.packaging.PackageChecks;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Publishes process packages: checks the package, compiles and deploys the flow, and publishes the next version. */
@Service
public class ProcessPackages {

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
        return new PublishedPackage(publish(actor, key, checked), checked.warnings());
    }

    private ProcessView publish(Actor actor, String key, CheckedPackage checked) {
        try {
            return publisher.publish(actor, key, checked);
        } catch (DataIntegrityViolationException firstAtTheSameMoment) {
            return publisher.publish(actor, key, checked);
        }
    }
}
