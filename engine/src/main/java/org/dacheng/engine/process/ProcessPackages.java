package org.dacheng.engine.process;

import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.springframework.stereotype.Service;

/** Takes packages in: checks everything, compiles the flow, deploys it, publishes the next version. */
@Service
public class ProcessPackages {

    /**
     * @return the published version; the same content as the newest version gives that version again
     * @throws InvalidInput with pointers such as {@code /flow/nodes/2/branches/0/when}
     * @throws org.dacheng.people.failure.NotAllowed without the HR designer's right
     */
    public ProcessView publish(Asker asker, String key, ProcessPackage content) {
        throw new IllegalStateException("to be filled in");
    }
}
