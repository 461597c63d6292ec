package org.dacheng.forms.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@DatabaseTest
class DraftsTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private FormVersions versions;

    private final Actor employee = SmallCompany.actor("employee");

    @Test
    void keepsADraftPerPersonAndPlaceAsItWasTyped() {
        DraftPage page = page("p1", 1);
        drafts.save(employee, "process:a", page, Map.of("amount", "12a"));
        drafts.save(
                employee,
                "process:a",
                page("p1", 2),
                Map.of("amount", "12", "rows", List.of(Map.of("n", new BigDecimal("1.50")))));
        drafts.save(employee, "process:b", page, Map.of("other", true));

        assertThat(shown("process:a"))
                .isEqualTo(Map.of("amount", "12", "rows", List.of(Map.of("n", new BigDecimal("1.50")))));
        assertThat(drafts.open(SmallCompany.actor("manager"), "process:a", null).shown())
                .isNull();

        drafts.discard(employee, "process:a", page);

        assertThat(drafts.open(employee, "process:a", null).shown()).isNull();
        assertThat(shown("process:b")).isEqualTo(Map.of("other", true));
    }

    @Test
    void listsThePersonsDraftsAndRestoresOneThatWasSetAside() {
        Actor lister = SmallCompany.actor("legal");
        drafts.save(lister, "process:list-a", page("la", 1), Map.of("a", "1"));
        drafts.save(lister, "request:list-b", page("lb", 1), Map.of("b", "2"));
        drafts.save(lister, "comment:list-c", page("lc", 1), Map.of("c", "3"));
        assertThat(places(lister)).containsExactlyInAnyOrder("process:list-a", "request:list-b");

        assertThat(drafts.setAside(lister, "process:list-a", "la")).isTrue();
        assertThat(drafts.setAside(lister, "process:list-a", "la")).isFalse();
        assertThat(drafts.setAside(employee, "request:list-b", "lb")).isFalse();
        assertThat(places(lister)).containsExactly("request:list-b");
        assertThat(drafts.save(lister, "process:list-a", page("la", 2), Map.of("a", "late"))
                        .state())
                .isEqualTo(SavedDraft.DraftState.DISCARDED);

        assertThat(drafts.restore(lister, "process:list-a", "la")).isTrue();
        assertThat(drafts.open(lister, "process:list-a", null).shown().raw()).isEqualTo(Map.of("a", "1"));
        drafts.submitted(lister, "process:list-a", page("la", 3));
        assertThat(drafts.restore(lister, "process:list-a", "la")).isFalse();
    }

    private List<String> places(Actor actor) {
        return drafts.list(actor, "process:%", "request:%").stream()
                .map(Drafts.PlacedDraft::place)
                .filter(place -> place.contains(":list-"))
                .toList();
    }

    @Test
    void whatIsTooBigToBeKeptIsRefusedUnlessItIsPartOfARefusal() {
        Map<String, String> huge = Map.of("a", "x".repeat(600_000));
        drafts.save(employee, "process:huge", page("big", 1), Map.of("a", "small"));

        assertThatThrownBy(() -> drafts.save(employee, "process:huge", page("big", 2), huge))
                .isInstanceOf(InvalidInput.class);
        drafts.saveRefused(employee, "process:huge", page("big", 2), huge);
        assertThat(shown("process:huge")).isEqualTo(Map.of("a", "small"));

        drafts.saveRefused(employee, "process:huge", page("big", 3), Map.of("a", "smaller"));
        assertThat(shown("process:huge")).isEqualTo(Map.of("a", "smaller"));
    }

    @Test
    void aSaveThatArrivesAfterSubmittingIsToldSoAndKeepsNothing() {
        DraftPage page = page("late", 1);
        drafts.save(employee, "process:late", page, Map.of("a", "1"));
        drafts.submitted(employee, "process:late", page);

        SavedDraft late = drafts.save(employee, "process:late", page("late", 2), Map.of("a", "2"));

        assertThat(late.state()).isEqualTo(SavedDraft.DraftState.SUBMITTED);
        assertThat(drafts.open(employee, "process:late", null).shown()).isNull();
        assertThat(drafts.isSubmitted(employee, "process:late", page)).isTrue();
    }

    @Test
    void theFirstSaveOfAPageMayArriveAfterItWasSubmitted() {
        drafts.submitted(employee, "process:first", page("quick", 0));

        SavedDraft late = drafts.save(employee, "process:first", page("quick", 1), Map.of("a", "1"));
        SavedDraft next = drafts.save(employee, "process:first", page("next", 1), Map.of("a", "next"));

        assertThat(late.state()).isEqualTo(SavedDraft.DraftState.SUBMITTED);
        assertThat(next.state()).isEqualTo(SavedDraft.DraftState.SAVED);
        assertThat(shown("process:first")).isEqualTo(Map.of("a", "next"));
    }

    @Test
    void anEarlierSaveThatIsOvertakenReplacesNothing() {
        drafts.save(employee, "process:order", page("one", 5), Map.of("a", "later"));

        SavedDraft overtaken = drafts.save(employee, "process:order", page("one", 4), Map.of("a", "earlier"));

        assertThat(overtaken.state()).isEqualTo(SavedDraft.DraftState.SAVED);
        assertThat(shown("process:order")).isEqualTo(Map.of("a", "later"));
    }

    @Test
    void aReopenedDraftGoesOnInThePageThatShowsIt() {
        drafts.save(employee, "process:again", page("old", 3), Map.of("a", "1"));
        OpenedDraft opened = drafts.open(employee, "process:again", null);

        SavedDraft saved = drafts.save(employee, "process:again", opened.page(), Map.of("a", "2"));

        assertThat(saved.others()).isEmpty();
        assertThat(shown("process:again")).isEqualTo(Map.of("a", "2"));

        drafts.submitted(employee, "process:again", opened.page());

        assertThat(drafts.open(employee, "process:again", null).shown()).isNull();
    }

    @Test
    void aReopenedDraftThatIsSubmittedUntouchedIsGone() {
        drafts.save(employee, "process:untouched", page("old", 3), Map.of("a", "1"));
        OpenedDraft opened = drafts.open(employee, "process:untouched", null);

        drafts.submitted(employee, "process:untouched", opened.page());

        assertThat(drafts.open(employee, "process:untouched", null).shown()).isNull();
    }

    @Test
    void twoPagesKeepTwoVersionsAndAreToldOfEachOther() {
        drafts.save(employee, "process:two", page("first", 1), Map.of("a", "1"));
        OpenedDraft second = drafts.open(employee, "process:two", null);
        drafts.save(employee, "process:two", page("first", 2), Map.of("a", "first"));

        SavedDraft saved = drafts.save(employee, "process:two", second.page(), Map.of("a", "second"));
        SavedDraft told = drafts.save(employee, "process:two", page("first", 3), Map.of("a", "first again"));

        assertThat(saved.others()).extracting(SavedDraft.OtherDraft::page).containsExactly("first");
        assertThat(told.others())
                .extracting(SavedDraft.OtherDraft::page)
                .containsExactly(second.page().id());
        OpenedDraft third = drafts.open(employee, "process:two", second.page().id());
        assertThat(third.shown().raw()).isEqualTo(Map.of("a", "second"));
        assertThat(third.others()).extracting(Draft::raw).containsExactly(Map.of("a", "first again"));

        drafts.submitted(employee, "process:two", second.page());

        assertThat(shown("process:two")).isEqualTo(Map.of("a", "first again"));
    }

    @Test
    void readsParametersBackAsTheyWerePosted() {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        posted.add("draft.page", "01p");
        posted.add("draft.serial", "7");
        posted.add("draft.base", "01o:3");
        posted.add("_csrf", "secret");
        posted.add("comment", "好");
        posted.add("data.people", "a");
        posted.add("data.people", "b");

        DraftPage page = DraftPage.of(posted);
        drafts.save(employee, "task:1", page, new LinkedHashMap<>(DraftPage.typed(posted)));

        assertThat(page).isEqualTo(new DraftPage("01p", 7, "01o", 3));
        assertThat(drafts.open(employee, "task:1", null).shown().parameters())
                .isEqualTo(Map.of("comment", List.of("好"), "data.people", List.of("a", "b")));
    }

    @Test
    void takesWhatIsNoPageForOneWithoutAName() {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        posted.add("draft.page", "<b>");
        posted.add("draft.serial", "-1");
        posted.add("draft.base", "x:y:z");

        assertThat(DraftPage.of(posted)).isEqualTo(new DraftPage("unnamed", 0, null, 0));
    }

    @Test
    void refusesADraftThatIsTooBig() {
        DraftPage page = page("big", 1);
        assertThatThrownBy(() -> drafts.save(employee, "process:c", page, Map.of("a", "x".repeat(600_000))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> drafts.save(employee, "p".repeat(201), page, Map.of()))
                .isInstanceOf(InvalidInput.class);
        assertThat(drafts.open(employee, "process:c", null).shown()).isNull();
    }

    private static DraftPage page(String id, long serial) {
        return new DraftPage(id, serial, null, 0);
    }

    private Map<String, Object> shown(String place) {
        return Objects.requireNonNull(drafts.open(employee, place, null).shown())
                .raw();
    }

    @Test
    void publishesAFormOnceForTheSameContent() {
        var schema = TestSchemas.json("{'type':'default','components':[{'type':'textfield','key':'名字','label':'姓名'}]}");
        var other = TestSchemas.json("{'type':'default','components':[{'type':'number','key':'n'}]}");

        String first = versions.publish("f", schema, "hr");
        String again = versions.publish("f", schema, "hr");
        String second = versions.publish("f", other, "hr");
        String elsewhere = versions.publish("g", schema, "hr");

        assertThat(again).isEqualTo(first);
        assertThat(List.of(first, second, elsewhere)).doesNotHaveDuplicates();
        assertThat(versions.get(first).json()).isEqualTo(schema);
        assertThat(versions.get(second)).isSameAs(versions.get(second));
        assertThatThrownBy(() -> versions.get("none")).isInstanceOf(NotFound.class);
    }
}
