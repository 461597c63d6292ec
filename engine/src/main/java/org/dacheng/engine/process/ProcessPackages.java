package org.dacheng.engine.process;

import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Takes packages in: checks everything, compiles the flow, deploys it, publishes the next version. */
@Service
public class ProcessPackages {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final PackageChecks checks;
    private final Publisher publisher;

    ProcessPackages(PackageChecks checks, Publisher publisher) {
        this.checks = checks;
        this.publisher = publisher;
    }

    /**
     * @return the published version; the same content as the newest version gives that version again
     * @throws InvalidInput with pointers such as {@code /flow/nodes/2/branches/0/when}
     * @throws ApprovalMissing when a request could be approved although nobody decides, and the package does not allow
     *     it
     * @throws NotAllowed without the HR designer's right
     */
    public PublishedPackage publish(Asker asker, String key, ProcessPackage content) {
        ProcessAdministration.mustDesign(asker);
        Wrong wrong = new Wrong();
        if (!KEY.matcher(key).matches()) {
            wrong.at("", Message.of("engine.package.key", key));
        }
        CheckedPackage checked = checks.check(key, content, wrong);
        return new PublishedPackage(publish(asker, key, checked), checked.warnings());
    }

    private ProcessView publish(Asker asker, String key, CheckedPackage checked) {
        try {
            return publisher.publish(asker, key, checked);
        } catch (DataIntegrityViolationException firstAtTheSameMoment) {
            return publisher.publish(asker, key, checked);
        }
    }
}
