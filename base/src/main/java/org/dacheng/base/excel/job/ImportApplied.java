package org.dacheng.base.excel.job;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The import was applied already. Status 409. */
public class ImportApplied extends Failure {

    public ImportApplied() {
        super(409, Message.of("base.excel.applied-already"));
    }
}
