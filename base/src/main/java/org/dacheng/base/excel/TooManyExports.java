package org.dacheng.base.excel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** So many exports wait on this node that another one would keep pages waiting. Status 429. */
public class TooManyExports extends Failure {

    TooManyExports() {
        super(429, Message.of("base.excel.too-many-exports"));
    }
}
