package org.dacheng.base.excel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** So many imports wait on this node that another one would keep pages waiting. Status 429. */
public class TooManyImports extends Failure {

    TooManyImports() {
        super(429, Message.of("base.excel.too-many-imports"));
    }
}
