package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dacheng.app.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProgramTest
class BodyRefusalsTests {

    @Autowired
    BodyRefusals refusals;

    /** A client that retries what is wrong only repeats it. */
    @Test
    void onlyARefusalForLackOfSlotsNamesATimeToRetry() throws IOException {
        assertThat(answer(refusals::noSlot, 503).getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer(refusals::bodyTooLate, 408).getHeader("Retry-After")).isNull();
        assertThat(answer(refusals::broken, 400).getHeader("Retry-After")).isNull();
    }

    private static MockHttpServletResponse answer(Refusal refusal, int status) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        refusal.refuse(new MockHttpServletRequest("POST", "/sign-in"), response);
        assertThat(response.getStatus()).isEqualTo(status);
        return response;
    }

    private interface Refusal {
        void refuse(MockHttpServletRequest request, MockHttpServletResponse response) throws IOException;
    }
}
