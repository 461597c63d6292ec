package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.Response;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class IncomingBodyTests {

    @Test
    void theSlotIsFreeAsSoonAsTheBodyHasBeenRead() throws IOException {
        UploadSlots slots = new UploadSlots(1, 1);
        IncomingBody body = new IncomingBody(new Request(), new Response(), new TwoReads(), 0);
        body.holdSlot(slots.take("a").orElseThrow());

        body.doRead(ApplicationBufferHandler.EMPTY);
        assertThat(slots.take("a")).isEmpty();

        body.doRead(ApplicationBufferHandler.EMPTY);
        assertThat(slots.take("a")).isPresent();
    }

    /** Input of some bytes followed by the end. */
    private static final class TwoReads implements InputBuffer {

        private boolean read;

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            int bytes = read ? -1 : 100;
            read = true;
            return bytes;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
