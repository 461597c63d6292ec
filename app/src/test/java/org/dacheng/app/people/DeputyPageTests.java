package org.dacheng.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.app.WebTest;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Open tasks of a person who names a deputy: the page counts them, offers to move them and reports the result. */
@WebTest
class DeputyPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Requests requests;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Actors actors;

    @Autowired
    private Messages messages;

    @AfterEach
    void nobodyStandsIn() {
        deputies.ofActor(actor("manager")).forEach(named -> deputies.remove(actor("manager"), named.id()));
    }

    @Test
    void whatWaitsStaysUnlessItIsHandedOver() throws Exception {
        RequestView request = leave();
        String before = profile();
        String stays = name("director", "", false);
        boolean stayed = has("manager", request);
        String offered = profile();
        String moved = post("/profile/deputy/hand-over", Map.of());

        assertThat(before).contains("同时转交我待办中的").doesNotContain("/profile/deputy/hand-over");
        assertThat(stays).contains("已在待办中的审批仍由你处理");
        assertThat(stayed).isTrue();
        assertThat(offered).contains("正在代理你的审批，你的待办中还有").contains("/profile/deputy/hand-over");
        assertThat(moved).contains("已转交");
        assertThat(has("manager", request)).isFalse();
        assertThat(has("director", request)).isTrue();
    }

    @Test
    void theFormOffersToHandOverAtOnceOrOnTheFirstDay() throws Exception {
        RequestView request = leave();
        String later = name("finance", "2099-01-01", true);
        boolean stayed = has("manager", request);
        String now = name("finance", "", true);

        assertThat(later).contains("届时待办中的审批也会一并转交");
        assertThat(stayed).isTrue();
        assertThat(now).contains("代理你的审批").contains("已转交");
        assertThat(has("finance", request)).isTrue();
    }

    private RequestView leave() {
        return requests.submit(
                actor("employee"),
                new SubmitRequest(
                        "leave",
                        Map.of(
                                "kind", "annual",
                                "reason", "x",
                                "period", Map.of("from", "2026-11-24", "to", "2026-11-25")),
                        Map.of(),
                        null));
    }

    private String profile() throws Exception {
        return web.perform(get("/profile").with(user(new SignedInPerson("manager", ""))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String name(String deputy, String from, boolean takesOver) throws Exception {
        return post(
                "/profile/deputy", Map.of("deputy", deputy, "from", from, "takesOver", Boolean.toString(takesOver)));
    }

    /** Text of the next page. */
    private String post(String address, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
        form.forEach(request::param);
        Object flash = web.perform(
                        request.with(user(new SignedInPerson("manager", ""))).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("flash");
        return messages.text((Message) flash, Locale.SIMPLIFIED_CHINESE);
    }

    private boolean has(String person, RequestView request) {
        List<TaskRow> open = tasks.list(actor(person), new TaskQuery(false, null, null, 200, null))
                .items();
        return open.stream().anyMatch(row -> row.request().id().equals(request.id()));
    }

    private Actor actor(String person) {
        return actors.of(person, "test");
    }
}
