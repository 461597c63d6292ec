package org.dacheng.base.excel.job;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The queue of exports of this node is full. Status 429. */
public class TooManyExports extends Failure {

    TooManyExports() {
        super(429, Message.of("base.excel.too-many-exports"));
    }
}
