package org.dacheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** Guessing passwords gains nothing by saying that each guess comes from elsewhere. */
@DatabaseTest
@DirtiesContext
@AutoConfigureMockMvc
class ForgedOriginTests {

    @Autowired
    MockMvc mvc;

    @Test
    void guessesOfOneConnectionAreCountedTogether() throws Exception {
        int refused = 0;
        for (int guess = 0; guess < 40; guess++) {
            int status = mvc.perform(post("/sign-in")
                            .param("login", "nobody" + guess)
                            .param("password", "guess")
                            .header("X-Forwarded-For", "203.0.113." + guess)
                            .with(request -> {
                                request.setRemoteAddr("198.51.100.9");
                                return request;
                            })
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(10);
    }
}
