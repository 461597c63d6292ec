package org.dacheng.okr.imports;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** What an import would do is not what its reader saw: others wrote meanwhile. Status 409. */
public class ImportOutdated extends Failure {

    public ImportOutdated() {
        super(409, Message.of("okr.import.outdated"));
    }
}
