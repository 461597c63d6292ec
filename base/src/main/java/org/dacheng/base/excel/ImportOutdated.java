package org.dacheng.base.excel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** What an import would do is not what its reader saw: others wrote meanwhile. Status 409. */
public class ImportOutdated extends Failure {

    public ImportOutdated() {
        super(409, Message.of("base.excel.outdated"));
    }
}
