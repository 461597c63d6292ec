package org.dacheng.base.excel.job;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The import is already being written. Status 409. */
public class ImportRunning extends Failure {

    public ImportRunning() {
        super(409, Message.of("base.excel.running-already"));
    }
}
