package org.dacheng.base.excel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An import is being written already: a second click does nothing. Status 409. */
public class ImportRunning extends Failure {

    public ImportRunning() {
        super(409, Message.of("base.excel.running-already"));
    }
}
