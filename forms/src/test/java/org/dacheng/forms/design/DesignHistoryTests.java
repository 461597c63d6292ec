package org.dacheng.forms.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.id.Ids;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page that shows an earlier revision is told. */
@DatabaseTest
class DesignHistoryTests {

    private static final ElementList COMPONENTS = ElementList.of("form", "components");

    @Autowired
    private DesignDrafts drafts;

    @Autowired
    private DesignHistory history;

    private final Actor hr = SmallCompany.actor("hr");
    private final Actor admin = SmallCompany.actor("admin");
    private final String key = Ids.next();
    private final Map<Long, JsonNode> states = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        drafts.open(hr, key, null, (ObjectNode) TestSchemas.json("{'form': {'components': ["
                + "{'id': 'a', 'type': 'textfield', 'key': 'title', 'label': 'Title'},"
                + "{'id': 'g', 'type': 'group', 'label': 'More', 'components': []}]}}"));
        remember();
    }

    @Test
    void givesTheContentAtEveryEarlierRevision() {
        edit(hr, new DesignCommand.Add(new ElementPlace(COMPONENTS, "a"), field("b")));
        edit(admin, new DesignCommand.Move(ref("a"), new ElementPlace(new ElementList(ref("g"), "components"), null)));
        edit(hr, new DesignCommand.Copy(ref("g")), set("g", "Group"));
        drafts.undo(admin, key);
        remember();
        drafts.redo(admin, key);
        remember();
        edit(admin, new DesignCommand.Remove(ref("g")));
        assertEveryState();
        assertThat(changes(0).moved("form")).contains("a", "b", "g");
        assertThat(changes(draft().revision()).steps()).isEmpty();
        assertThat(changes(draft().revision()).moved("form")).isEmpty();
    }

    /** Typing that goes on within seconds is one step: the page in between is told what to show again. */
    @Test
    void typingThatGoesOnIsToldAsAChange() {
        for (String text : List.of("N", "Na", "Nam", "Name")) {
            edit(hr, set("a", text));
        }
        long between = draft().revision();
        JsonNode typed = draft().content().json();
        edit(admin, set("g", "Group"));
        edit(hr, set("a", "Name of it"));
        edit(hr, set("a", "Name of it all"));

        assertThat(changes(between).before().json()).isEqualTo(typed);
        assertThat(changes(between).changed("form")).containsExactlyInAnyOrder("a", "g");
        assertThat(changes(between).moved("form")).isEmpty();
    }

    @Test
    void onlyDesignersAreTold() {
        Actor employee = SmallCompany.actor("employee");

        assertThatThrownBy(() -> history.drafts(employee)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> history.since(employee, key, 0, draft().content()))
                .isInstanceOf(NotAllowed.class);
    }

    private void assertEveryState() {
        states.forEach(
                (revision, content) -> assertThat(changes(revision).before().json())
                        .as("revision %s", revision)
                        .isEqualTo(content));
    }

    private DraftChanges changes(long revision) {
        return history.since(hr, key, revision, draft().content());
    }

    private void edit(Actor actor, DesignCommand... commands) {
        DesignDraft draft = draft();
        drafts.edit(actor, key, draft.id(), draft.revision(), List.of(commands));
        remember();
    }

    private void remember() {
        states.put(draft().revision(), draft().content().json());
    }

    private DesignDraft draft() {
        return drafts.find(hr, key).orElseThrow();
    }

    private static ObjectNode field(String id) {
        return TestSchemas.JSON
                .createObjectNode()
                .put("id", id)
                .put("type", "number")
                .put("label", id);
    }

    private static DesignCommand set(String id, String label) {
        return new DesignCommand.Set(ref(id), "/label", TextNode.valueOf(label));
    }

    private static ElementRef ref(String id) {
        return new ElementRef("form", id);
    }
}
