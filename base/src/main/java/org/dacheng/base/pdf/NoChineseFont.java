package org.dacheng.base.pdf;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** No font of this installation has Chinese characters. Status 503. */
public class NoChineseFont extends Failure {

    NoChineseFont() {
        super(503, Message.of("base.pdf.no-chinese-font"));
    }
}
