package org.dacheng.base.excel.job;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The queue of imports of this node is full. Status 429. */
public class TooManyImports extends Failure {

    TooManyImports() {
        super(429, Message.of("base.excel.too-many-imports"));
    }
}
