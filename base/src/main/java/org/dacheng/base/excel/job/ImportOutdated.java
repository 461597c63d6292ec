package org.dacheng.base.excel.job;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The import no longer does what its preview showed, because others changed the data. Status 409. */
public class ImportOutdated extends Failure {

    public ImportOutdated() {
        super(409, Message.of("base.excel.outdated"));
    }
}
