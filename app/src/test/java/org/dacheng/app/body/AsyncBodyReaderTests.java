package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.dacheng.app.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@ProgramTest
class AsyncBodyReaderTests {

    @Autowired
    BodyRefusals refusals;

    /** The steps of starting to read, each of which may fail. */
    @Test
    void readingThatCannotStartFreesItsSlot() {
        UploadSlots slots = new UploadSlots(1, 1);

        assertThatThrownBy(() -> await(slots, new MockHttpServletRequest() {
                    @Override
                    public ServletInputStream getInputStream() {
                        throw new IllegalStateException("a reader is open");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> await(slots, new MockHttpServletRequest() {
                    @Override
                    public AsyncContext startAsync() {
                        throw new IllegalStateException("the connection is closed");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        MockHttpServletRequest unsupported = new MockHttpServletRequest();
        unsupported.setAsyncSupported(true);
        assertThatThrownBy(() -> await(slots, unsupported)).isInstanceOf(RuntimeException.class);

        assertThat(slots.take("a")).isPresent();
    }

    private void await(UploadSlots slots, MockHttpServletRequest request) throws IOException {
        AsyncBodyReader.await(request, 1, slots.take("a").orElseThrow(), refusals);
    }
}
