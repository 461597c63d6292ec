package org.dacheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.dacheng.app.WebTest;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Static files are served without the database. */
@WebTest
@Import(StatementCounter.class)
class StaticFileStatementCountTests {

    @Autowired
    MockMvc web;

    @Test
    void aSignedInBrowserLoadsFilesWithoutItsSession() throws Exception {
        Cookie session = web.perform(post("/sign-in")
                        .param("login", "employee")
                        .param("password", "dacheng-demo")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("dacheng");

        assertThat(statements("/profile", session)).isNotEmpty();
        assertThat(statements("/scripts/tabs.js", session)).isEmpty();
        assertThat(statements("/styles/base.css", session)).isEmpty();
    }

    @Test
    void aMissingFileIsAnsweredWithoutAPageAndWithoutCookies() throws Exception {
        MockHttpServletResponse missing =
                web.perform(get("/scripts/missing.js")).andReturn().getResponse();

        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getContentAsString()).isEmpty();
        assertThat(missing.getCookies()).isEmpty();
    }

    private List<String> statements(String path, Cookie session) throws Exception {
        StatementCounter.STATEMENTS.clear();
        web.perform(get(path).cookie(session)).andExpect(status().isOk());
        return List.copyOf(StatementCounter.STATEMENTS);
    }
}
