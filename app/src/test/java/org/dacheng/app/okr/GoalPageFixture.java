package org.dacheng.app.okr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.SignedInPerson;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Goals of the sample company in cycles used by no other test, and the web layer's responses about them. */
@Component
class GoalPageFixture {

    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    final Objectives objectives;
    final Cycles cycles;
    private final AgreementTransitions transitions;
    private final People people;
    private final ObjectMapper json;

    GoalPageFixture(
            Objectives objectives, Cycles cycles, AgreementTransitions transitions, People people, ObjectMapper json) {
        this.objectives = objectives;
        this.cycles = cycles;
        this.transitions = transitions;
        this.people = people;
        this.json = json;
    }

    /** A response. */
    record PageResponse(int status, String text, String type, JsonNode body) {

        /** Detail of the error with this pointer; empty if there is none. */
        String errorAt(String pointer) {
            for (JsonNode error : body.path("errors")) {
                if (error.path("pointer").asText().equals(pointer)) {
                    return error.path("detail").asText();
                }
            }
            return "";
        }

        String id() {
            return body.path("id").asText();
        }
    }

    CycleView openCycle() {
        int year = YEARS.incrementAndGet();
        CycleView planned = cycles.create(
                actor("hr"),
                new CycleCommand(
                        LocalText.same("Q1 " + year),
                        CycleKind.QUARTER,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 3, 31),
                        14,
                        null,
                        null));
        return cycles.move(actor("hr"), planned.id(), CycleState.OPEN);
    }

    CycleView closed(CycleView open) {
        cycles.move(actor("hr"), open.id(), CycleState.SCORING);
        return cycles.move(actor("hr"), open.id(), CycleState.CLOSED);
    }

    /** A draft of the person with one key result from 0 to 100 percent for each title. */
    ObjectiveView draft(CycleView cycle, String person, String title, String... keyResults) {
        return draft(cycle, person, title, Visibility.EVERYONE, List.of(), keyResults);
    }

    ObjectiveView draft(
            CycleView cycle,
            String person,
            String title,
            Visibility visibility,
            List<String> viewers,
            String... keyResults) {
        ObjectiveView made = objectives.create(
                actor(person),
                new NewObjective(
                        cycle.id(), Owner.person(person), null, null, title, null, null, visibility, viewers, null));
        for (String keyResult : keyResults) {
            made = objectives.addKeyResult(
                    actor(person), made.id(), new KeyResultEdit(keyResult, null, null, null, null));
        }
        return made;
    }

    ObjectiveView agreed(ObjectiveView one) {
        transitions.agreed(null, List.of(one.id()));
        return objectives.get(actor("hr"), one.id());
    }

    Actor actor(String personId) {
        PersonView person = people.get(personId);
        Set<String> roles = new TreeSet<>(person.roles());
        roles.add(RoleKeys.EMPLOYEE);
        return new Actor(personId, roles, person.locale(), ZoneId.of("Asia/Shanghai"), "test");
    }

    /** Opens a page or a list by its address. */
    PageResponse open(MockMvc web, String person, String address) throws Exception {
        return perform(web, as(person, get(address)));
    }

    /** Sends a form of a page without scripts; fields are alternating names and values. */
    PageResponse submit(MockMvc web, String person, String address, String... fields) throws Exception {
        return perform(web, form(person, address, fields));
    }

    /** Sends a field that saves itself during typing. */
    PageResponse submitPart(MockMvc web, String person, String address, String... fields) throws Exception {
        return perform(web, form(person, address, fields).header("HX-Request", "true"));
    }

    /** Like {@link #submitPart}, with the name of the field, which scripts send too. */
    PageResponse submitField(MockMvc web, String person, String address, String field, String text, String... others)
            throws Exception {
        return perform(
                web,
                form(person, address, others)
                        .param(field, text)
                        .header("HX-Request", "true")
                        .header("HX-Trigger-Name", field));
    }

    private static MockHttpServletRequestBuilder form(String person, String address, String... fields) {
        MockHttpServletRequestBuilder form = as(person, post(address)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** An API call in the given language. */
    PageResponse call(MockMvc web, String person, String language, HttpMethod method, String address, String body)
            throws Exception {
        return perform(
                web,
                as(person, request(method, address))
                        .header("Accept-Language", language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private PageResponse perform(MockMvc web, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        String type = response.getContentType() == null ? "" : response.getContentType();
        String text = response.getContentAsString(UTF_8);
        return new PageResponse(response.getStatus(), text, type, json.readTree(type.contains("json") ? text : "null"));
    }

    static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInPerson(person, null)));
    }
}
