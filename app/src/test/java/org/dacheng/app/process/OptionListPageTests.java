package org.dacheng.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.WebTest;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of option lists, and the words of amounts that forms show beside them. */
@WebTest
class OptionListPageTests {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private ProcessDrafts drafts;

    @Autowired
    private Actors actors;

    @Test
    void aListThatSomebodyElseHasChangedIsNotOverwritten() throws Exception {
        String page = create("班车线路");
        String opened = revision(page);
        assertThat(save(page, opened, "浦东线").getRedirectedUrl()).isEqualTo(page);

        MockHttpServletResponse late = save(page, opened, "虹桥线");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("这份选项列表已被他人修改", "虹桥线");
        assertThat(text(call("hr", get(page)))).contains("浦东线").doesNotContain("虹桥线");
        assertThat(call("manager", get(page)).getStatus()).isEqualTo(403);
    }

    @Test
    void draftsCountAmongThePlacesThatUseAList() throws Exception {
        String page = create("停车位");
        assertThat(text(call("hr", get(page)))).contains("还没有表单用到");
        String list = page.substring(page.lastIndexOf('/') + 1);
        Actor hr = actors.of("hr", "test");
        drafts.create(hr, "uses-" + list, design(list));
        try {
            assertThat(text(call("hr", get(page))))
                    .contains("停车申请 · 车位", "停车申请 · spare", "停车申请 · other", "（草稿）", "用在：");
        } finally {
            drafts.discard(hr, "uses-" + list);
        }
    }

    @Test
    void amountsOfYuanAreWrittenInWordsWhileTheyAreTyped() throws Exception {
        assertThat(words("1280.5")).isEqualTo("人民币壹仟贰佰捌拾元伍角整");
        assertThat(words("1,280")).isEqualTo("人民币壹仟贰佰捌拾元整");
        assertThat(words("¥ 3")).isEqualTo("人民币叁元整");
        assertThat(words("USD 3")).isEmpty();
        assertThat(words("3%")).isEmpty();
        assertThat(words("three")).isEmpty();
        assertThat(words("")).isEmpty();
    }

    private String words(String amount) throws Exception {
        MockHttpServletResponse answer =
                call("employee", get("/forms/amount-words").param("amount", amount));
        assertThat(answer.getContentType()).startsWith("text/plain");
        return text(answer);
    }

    private static ProcessPackage design(String list) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String form = "{\"type\":\"default\",\"components\":[{\"type\":\"select\",\"key\":\"place\","
                + "\"label\":\"车位\",\"optionList\":\"" + list + "\"},"
                + "{\"type\":\"select\",\"key\":\"spare\",\"optionList\":\"" + list + "\"},"
                + "{\"type\":\"select\",\"key\":\"other\",\"optionList\":\"" + list + "\"}]}";
        return new ProcessPackage(
                json.readTree("{\"name\":\"停车申请\"}"), json.readTree(form), json.readTree("{\"nodes\":[]}"));
    }

    private String create(String name) throws Exception {
        return Objects.requireNonNull(
                call("hr", post("/design/option-lists").param("name", name)).getRedirectedUrl());
    }

    private String revision(String page) throws Exception {
        Matcher revision = REVISION.matcher(text(call("hr", get(page))));
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private MockHttpServletResponse save(String page, String revision, String lines) throws Exception {
        return call(
                "hr", post(page).param("revision", revision).param("name", "班车").param("lines", lines));
    }

    private MockHttpServletResponse call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(new SignedInPerson(person, null))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
