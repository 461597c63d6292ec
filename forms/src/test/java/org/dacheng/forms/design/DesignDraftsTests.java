package org.dacheng.forms.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementMember;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DesignDraftsTests {

    private static final ElementList COMPONENTS = ElementList.of("form", "components");

    @Autowired
    private DesignDrafts drafts;

    @Autowired
    private DesignRequests requests;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Actor hr = SmallCompany.actor("hr");
    private final Actor admin = SmallCompany.actor("admin");
    private final String key = Ids.next();

    @Test
    void everyCallIsAStepThatCanBeUndoneAndDoneAgain() {
        open();
        JsonNode start = form();
        List<JsonNode> states = new ArrayList<>(List.of(start));
        IntStream.range(0, 120).forEach(i -> {
            edit(hr, i % 2 == 0 ? add("number", "Sum " + i) : move("a", i % 4 == 1 ? null : "b"));
            states.add(form());
        });

        for (int i = 119; i >= 0; i--) {
            drafts.undo(hr, key);
            assertThat(form()).isEqualTo(states.get(i));
        }
        assertThatThrownBy(() -> drafts.undo(hr, key)).isInstanceOf(NothingToUndo.class);
        for (int i = 1; i <= 120; i++) {
            drafts.redo(hr, key);
            assertThat(form()).isEqualTo(states.get(i));
        }
        assertThatThrownBy(() -> drafts.redo(hr, key)).isInstanceOf(NothingToUndo.class);
    }

    @Test
    void aStepThatIsRolledBackIsNotThere() {
        DesignDraft draft = open();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            edit(hr, set("b", "/description", "rolled back"));
            assertThat(value("b", "description")).isEqualTo("rolled back");
            status.setRollbackOnly();
        });
        assertThat(form()).isEqualTo(draft.content().view("form"));
        edit(hr, set("b", "/description", "kept"));
        assertThat(value("b", "description")).isEqualTo("kept");
    }

    @Test
    void whatAnotherNodeStoresIsSeen() {
        open();
        edit(hr, set("b", "/description", "here"));
        DesignRows otherNode = new DesignRows(jdbc);
        DesignDraft there = otherNode.find(key).orElseThrow();
        assertThat(there.content().view("form")).isEqualTo(form());
        there.content()
                .apply(new DesignEdit.MemberChange(
                        ref("b"), "/description", TextNode.valueOf("here"), TextNode.valueOf("there")));
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> otherNode.update(there.with(there.content(), "admin", there.changedAt())));
        assertThat(value("b", "description")).isEqualTo("there");
        edit(hr, set("b", "/description", "here again"));
        assertThat(otherNode.find(key).orElseThrow().content().view("form")).isEqualTo(form());
    }

    @Test
    void whoeverReadsADraftMayChangeWhatItReads() {
        open();
        edit(hr, set("b", "/description", "stored"));
        JsonNode stored = form();
        DesignDraft read = drafts.find(hr, key).orElseThrow();
        ElementRef field = ref("b");
        read.content().apply(new DesignEdit.MemberChange(field, "/description", TextNode.valueOf("stored"), null));
        assertThat(form()).isEqualTo(stored);
    }

    @Test
    void undoAndRedoReturnTheStepFromWhichAPageGoesOn() {
        DesignDraft draft = open();
        edit(hr, set("a", "/description", "one"));

        DesignStep undo = drafts.undo(hr, key);
        assertThat(undo.kind()).isEqualTo(DesignStep.Kind.UNDO);
        assertThat(undo.number()).isEqualTo(2);
        DesignStep redo = drafts.redo(hr, key);
        assertThat(redo.kind()).isEqualTo(DesignStep.Kind.REDO);
        assertThat(redo.number()).isEqualTo(3);
        assertThat(drafts.since(hr, key, 1)).containsExactly(undo, redo);

        DesignDraft after = drafts.edit(hr, key, draft.id(), redo.number(), List.of(set("b", "/description", "two")));
        assertThat(after.revision()).isEqualTo(4);
    }

    @Test
    void stepsOnADraftThatHasEndedAreRefused() {
        DesignDraft first = drafts.open(hr, key, "version-1", files());
        edit(hr, set("a", "/description", "one"));
        drafts.delete(admin, key);
        DesignDraft second = drafts.open(admin, key, "version-2", files());
        edit(admin, set("a", "/description", "two"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertEnded(first.id(), 0);
        assertEnded(first.id(), 1);
        assertEnded("version-1", 0);
        assertEnded(second.id(), 2);
        assertEnded("version-2", 1);
        assertThat(value("a", "description")).isEqualTo("two");
    }

    @Test
    void aPageMadeOnThePublishedVersionMergesWithADraftBegunSince() {
        drafts.open(hr, key, "version-1", files());
        edit(hr, set("a", "/description", "by hr"));

        drafts.edit(admin, key, "version-1", 0, List.of(set("b", "/description", "by admin")));
        assertThatThrownBy(() -> drafts.edit(admin, key, "version-1", 0, List.of(set("a", "/description", "by admin"))))
                .hasMessage("forms.design.conflict.changed");

        assertThat(value("a", "description")).isEqualTo("by hr");
        assertThat(value("b", "description")).isEqualTo("by admin");
    }

    @Test
    void whoBeginsAtTheSameMomentGetsTheSameDraft() throws Exception {
        List<DesignDraft> opened = new CopyOnWriteArrayList<>();
        List<Optional<DesignDraft>> created = new CopyOnWriteArrayList<>();
        try (HeldTransaction first =
                HeldTransaction.with(transactions, () -> opened.add(drafts.open(hr, key, "version-1", files())))) {
            List<Future<?>> others = List.of(
                    HeldTransaction.waiting(() -> opened.add(drafts.open(admin, key, "version-1", files()))),
                    HeldTransaction.waiting(() -> opened.add(drafts.open(admin, key, "version-1", files()))),
                    HeldTransaction.waiting(() -> created.add(drafts.create(admin, key, null, files()))));
            first.end();
            for (Future<?> other : others) {
                HeldTransaction.end(other);
            }
        }

        assertThat(opened).extracting(DesignDraft::id).hasSize(3).containsOnly(stored().id());
        assertThat(opened).extracting(DesignDraft::changedBy).containsOnly("hr");
        assertThat(created).containsExactly(Optional.empty());
    }

    @Test
    void aDraftThatWasBegunButNotStoredLeavesRoomForAnother() throws Exception {
        List<DesignDraft> opened = new CopyOnWriteArrayList<>();
        Runnable fails = () -> {
            throw new IllegalStateException("rolled back");
        };
        try (HeldTransaction first =
                HeldTransaction.with(transactions, () -> drafts.open(hr, key, "version-1", files()), fails)) {
            Future<?> second = HeldTransaction.waiting(() -> opened.add(drafts.open(admin, key, null, files())));
            assertThatThrownBy(first::end).hasRootCauseMessage("rolled back");
            HeldTransaction.end(second);
        }

        assertThat(opened).extracting(DesignDraft::changedBy).containsExactly("admin");
        assertThat(stored().id()).isEqualTo(opened.get(0).id());
    }

    @Test
    void aCallThatFindsADraftOfAnotherCanGoOnInItsTransaction() {
        open();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(drafts.create(admin, key, null, files())).isEmpty();
            edit(admin, set("a", "/description", "after"));
        });

        assertThat(value("a", "description")).isEqualTo("after");
    }

    @Test
    void copiedLineItemsKeepTheKeysOfTheirColumns() {
        open();
        edit(hr, new DesignCommand.Add(new ElementPlace(COMPONENTS, null), (ObjectNode) TestSchemas.json("""
                {'id': 'rows', 'type': 'lineItems', 'key': 'rows', 'label': 'Rows', 'components': [
                  {'id': 'x', 'type': 'number', 'key': 'price', 'label': 'Price'},
                  {'id': 'y', 'type': 'formula', 'key': 'double', 'label': 'Double', 'expression': '=price * 2'}],
                 'totals': [{'key': 'sum', 'column': 'double'}]}""")));
        String group = "g2";
        ObjectNode empty = field("group", "").put("id", group);
        empty.putArray("components");
        edit(hr, new DesignCommand.Add(new ElementPlace(COMPONENTS, null), empty));
        ElementPlace inside = new ElementPlace(new ElementList(ref(group), "components"), null);
        edit(hr, new DesignCommand.Move(ref("rows"), inside));

        edit(hr, new DesignCommand.Copy(ref("rows")));
        edit(hr, new DesignCommand.Copy(ref(group)));
        edit(hr, new DesignCommand.Copy(ref("x")));

        JsonNode fields = form().path("components");
        assertThat(rowKeys(fields.at("/3/components/0"))).containsExactly("rows", "price", "price2", "double", "sum");
        assertThat(rowKeys(fields.at("/3/components/1"))).containsExactly("rows2", "price", "double", "sum2");
        assertThat(rowKeys(fields.at("/4/components/0"))).containsExactly("rows3", "price", "double", "sum3");
        assertThat(rowKeys(fields.at("/4/components/1"))).containsExactly("rows4", "price", "double", "sum4");
    }

    private static List<String> rowKeys(JsonNode rows) {
        List<String> keys = new ArrayList<>(List.of(rows.path("key").asText()));
        rows.path("components").forEach(column -> keys.add(column.path("key").asText()));
        rows.path("totals").forEach(total -> keys.add(total.path("key").asText()));
        return keys;
    }

    @Test
    void aNewStepEndsWhatCouldBeDoneAgain() {
        open();
        edit(hr, set("a", "/description", "one"));
        drafts.undo(hr, key);
        edit(hr, set("b", "/description", "two"));

        assertThatThrownBy(() -> drafts.redo(hr, key)).isInstanceOf(NothingToUndo.class);
        assertThat(drafts.undo(hr, key).summary().name().en()).isEqualTo("Amount");
    }

    @Test
    void aNewStepEndsWhatCouldBeDoneAgainAlsoAfterAStepOfAnother() {
        open();
        edit(hr, set("a", "/description", "one"));
        drafts.undo(hr, key);
        edit(admin, set("b", "/description", "two"));
        edit(hr, set("b", "/placeholder", "three"));
        edit(hr, set("a", "/placeholder", "four"));

        assertThatThrownBy(() -> drafts.redo(hr, key)).isInstanceOf(NothingToUndo.class);
    }

    @Test
    void typingOneTextIsOneStep() {
        open();
        edit(hr, set("a", "/label", "R"));
        edit(hr, set("a", "/label", "Rea"));
        edit(hr, set("a", "/label", "Reason"));

        drafts.undo(hr, key);

        assertThat(value("a", "label")).isEqualTo("Title");
        assertThatThrownBy(() -> drafts.undo(hr, key)).isInstanceOf(NothingToUndo.class);
        drafts.redo(hr, key);
        assertThat(value("a", "label")).isEqualTo("Reason");
    }

    /** Another page may show what was typed meanwhile; nothing is left to undo. */
    @Test
    void typingBackToTheOriginalIsAStepForOtherPages() {
        open();
        edit(hr, set("a", "/label", "Tit"));
        long shown = stored().revision();
        edit(hr, set("a", "/label", "Title"));

        assertThat(drafts.since(admin, key, shown)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(DesignStep.Kind.UNDO);
            assertThat(step.edits()).extracting(DesignEdit::element).containsOnly(ref("a"));
        });
        assertThatThrownBy(() -> drafts.undo(hr, key)).isInstanceOf(NothingToUndo.class);
        assertThatThrownBy(() -> drafts.redo(hr, key)).isInstanceOf(NothingToUndo.class);
        edit(hr, set("a", "/label", "Reason"));
        drafts.undo(hr, key);
        assertThat(value("a", "label")).isEqualTo("Title");
    }

    @Test
    void pastedFieldsKeepFreeKeysAndReferToEachOther() {
        open();
        ObjectNode amount = field("number", "Amount").put("key", "amount");
        ObjectNode share = field("number", "Share").put("key", "share");
        ObjectNode total = field("expression", "Total").put("key", "total");
        total.put("expression", "=amount * share + other.amount + count(\"amount\")");

        edit(hr, new DesignCommand.Paste(new ElementPlace(COMPONENTS, "b"), List.of(amount, share, total)));

        JsonNode fields = form().path("components");
        assertThat(fields.findValuesAsText("key")).startsWith("title", "amount2", "share", "total", "amount");
        assertThat(fields.at("/3/expression").asText())
                .isEqualTo("=amount2 * share + other.amount + count(\"amount\")");
        drafts.undo(hr, key);
        assertThat(form()).isEqualTo(DesignDocument.of(files()).file("form"));
    }

    @Test
    void changesOfTwoDesignersMergeUnlessTheyAreOfTheSameSetting() {
        open();
        edit(hr, 0, set("a", "/description", "by hr"));
        edit(admin, 0, set("a", "/label", "by admin"));
        edit(admin, 0, move("b", "a"));

        assertThat(value("a", "description")).isEqualTo("by hr");
        assertThat(value("a", "label")).isEqualTo("by admin");
        assertThatThrownBy(() -> edit(admin, 0, set("a", "/description", "by admin")))
                .isInstanceOfSatisfying(DesignConflict.class, conflict -> {
                    assertThat(conflict.status()).isEqualTo(409);
                    assertThat(conflict.stored()).isEqualTo(TextNode.valueOf("by hr"));
                    assertThat(conflict.member()).isEqualTo(new ElementMember(ref("a"), "/description"));
                });
        edit(admin, 0, set("a", "/description", "by hr"));
        assertThat(value("a", "description")).isEqualTo("by hr");
    }

    @Test
    void whatAnotherDeletedOrChangedIsNotLostSilently() {
        open();
        edit(hr, 0, new DesignCommand.Remove(ref("g")));

        assertThatThrownBy(() -> edit(admin, 0, set("c", "/label", "inner")))
                .isInstanceOf(DesignConflict.class)
                .hasMessage("forms.design.conflict.removed");
        assertThatThrownBy(() -> edit(
                        admin,
                        0,
                        new DesignCommand.Add(
                                new ElementPlace(new ElementList(ref("g"), "components"), null), field("text", "x"))))
                .isInstanceOf(DesignConflict.class);

        drafts.undo(hr, key);
        edit(hr, set("c", "/label", "inner"));
        assertThatThrownBy(() -> edit(admin, 0, new DesignCommand.Remove(ref("g"))))
                .isInstanceOf(DesignConflict.class)
                .hasMessage("forms.design.conflict.changed");
    }

    @Test
    void undoTakesTheLastStepThatNobodyHasOverwritten() {
        open();
        edit(hr, set("b", "/description", "mine"));
        edit(hr, set("a", "/label", "mine"));
        long seen = drafts.find(hr, key).orElseThrow().revision();
        edit(admin, seen, set("a", "/label", "other"));

        assertThat(drafts.undo(hr, key).summary().name().en()).isEqualTo("Amount");
        assertThatThrownBy(() -> drafts.undo(hr, key))
                .isInstanceOfSatisfying(
                        NothingToUndo.class,
                        none -> assertThat(none.text().key()).endsWith("changed-since"));
        assertThat(value("a", "label")).isEqualTo("other");
    }

    @Test
    void aKeyFollowsTheLabelUntilTheFieldIsPublished() {
        drafts.open(hr, key, "version-1", files());
        edit(hr, set("a", "/label", "Changed"));
        assertThat(value("a", "key")).isEqualTo("title");

        edit(hr, add("number", ""));
        String added = form().at("/components/3/id").asText();
        assertThat(value(added, "key")).isEmpty();
        edit(hr, set(added, "/label", "报销"));
        edit(hr, set(added, "/label", "报销金额"));
        assertThat(value(added, "key")).isEqualTo("baoxiaojine");
        edit(hr, set(added, "/description", "in between"));
        edit(hr, set(added, "/label", "Date of the in"));
        assertThat(value(added, "key")).isEqualTo("dateOfTheIn");
        edit(hr, set(added, "/key", "own"));
        edit(hr, set(added, "/label", "Another"));
        assertThat(value(added, "key")).isEqualTo("own");
    }

    @Test
    void aKeyThatIsUsedStaysWhenTheLabelChanges() {
        open();
        edit(hr, add("number", "Price"));
        String price = form().at("/components/3/id").asText();
        edit(hr, set("a", "/conditional/hide", "=price > 3"));

        edit(hr, set(price, "/label", "Cost"));
        assertThat(value(price, "key")).isEqualTo("price");
    }

    @Test
    void keysOfAddedAndCopiedFieldsAreUniqueNamesForExpressions() {
        open();
        for (String label : List.of("Amount", "if", "null", "2026", "提交", "   ", "😀", "A b-c_d", "submitter")) {
            edit(hr, add("number", label));
        }
        edit(hr, new DesignCommand.Copy(ref("b")));

        List<String> keys = new ArrayList<>();
        form().path("components").forEach(field -> {
            if (field.has("key")) {
                keys.add(field.path("key").asText());
            }
        });
        assertThat(keys).hasSize(11).doesNotHaveDuplicates().contains("amount2", "amount3", "tijiao", "aBCD");
        assertThat(keys).allMatch(made -> made.matches("[a-z][A-Za-z0-9]*"));
        assertThat(keys).doesNotContain("if", "null", "submitter");
    }

    @Test
    void onlyDesignersReadOrChangeDrafts() {
        open();
        Actor employee = SmallCompany.actor("employee");

        assertThatThrownBy(() -> drafts.find(employee, key)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.open(employee, key, null, files())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> edit(employee, 0, set("a", "/label", "x"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.undo(employee, key)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.since(employee, key, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.delete(employee, key)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRefusedStepChangesNothing() {
        open();
        JsonNode before = form();

        assertThatThrownBy(() -> edit(hr, add("text", "x"), set("zz", "/label", "x")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> assertThat(one.pointer()).isEqualTo("/commands/1/element")));
        assertThatThrownBy(() -> edit(hr, set("a", "/label", "x".repeat(3_000_001))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(hr)).isInstanceOf(InvalidInput.class);

        assertThat(form()).isEqualTo(before);
        assertThat(drafts.since(hr, key, 0)).isEmpty();
    }

    @Test
    void aDeletedDraftIsGoneWithItsSteps() {
        open();
        edit(hr, set("a", "/label", "x"));

        drafts.delete(admin, key);

        assertThat(drafts.find(hr, key)).isEmpty();
        assertThatThrownBy(() -> edit(hr, 1, set("a", "/label", "y"))).isInstanceOf(NotFound.class);
        open();
        assertThat(drafts.since(hr, key, 0)).isEmpty();
        assertThat(value("a", "label")).isEqualTo("Title");
    }

    @Test
    void aRequestThatComesAgainIsCarriedOutOnce() {
        open();
        String request = Ids.next();

        assertThat(requests.once(key, request, () -> addedBy(hr))).isPresent();
        assertThat(requests.once(key, request, () -> addedBy(hr))).isEmpty();
        assertThat(drafts.since(hr, key, 0)).hasSize(1);

        drafts.delete(hr, key);
        open();
        assertThat(requests.once(key, request, () -> addedBy(hr))).isPresent();
    }

    @Test
    void aRequestThatWasRefusedCanBeCarriedOutLater() {
        String request = Ids.next();
        assertThatThrownBy(() -> requests.once(key, request, () -> addedBy(hr))).isInstanceOf(NotFound.class);
        open();

        assertThat(requests.once(key, request, () -> addedBy(hr))).isPresent();
    }

    private DesignDraft addedBy(Actor actor) {
        DesignDraft present =
                drafts.find(actor, key).orElseThrow(() -> new NotFound(Message.of("forms.design.no-draft")));
        return drafts.edit(actor, key, present.id(), present.revision(), List.of(add("number", "Sum")));
    }

    private DesignDraft open() {
        return drafts.open(hr, key, null, files());
    }

    private DesignDraft stored() {
        return drafts.find(hr, key).orElseThrow();
    }

    private void assertEnded(String basis, long revision) {
        assertThatThrownBy(() -> drafts.edit(hr, key, basis, revision, List.of(set("b", "/description", "three"))))
                .isInstanceOfSatisfying(
                        DesignConflict.class,
                        conflict -> assertThat(conflict.status()).isEqualTo(409))
                .hasMessage("forms.design.conflict.ended");
    }

    private void edit(Actor actor, DesignCommand... commands) {
        edit(actor, drafts.find(hr, key).orElseThrow().revision(), commands);
    }

    private void edit(Actor actor, long revision, DesignCommand... commands) {
        String basis = drafts.find(hr, key).map(DesignDraft::id).orElse("none");
        drafts.edit(actor, key, basis, revision, List.of(commands));
    }

    private JsonNode form() {
        return drafts.find(hr, key).orElseThrow().content().file("form");
    }

    private String value(String id, String member) {
        return drafts.find(hr, key)
                .orElseThrow()
                .content()
                .find(ref(id))
                .orElseThrow()
                .path(member)
                .asText();
    }

    private static DesignCommand add(String type, String label) {
        return new DesignCommand.Add(new ElementPlace(COMPONENTS, null), field(type, label));
    }

    private static ObjectNode field(String type, String label) {
        return TestSchemas.JSON.createObjectNode().put("type", type).put("label", label);
    }

    private static DesignCommand move(String id, String before) {
        return new DesignCommand.Move(ref(id), new ElementPlace(COMPONENTS, before));
    }

    private static DesignCommand set(String id, String member, String value) {
        return new DesignCommand.Set(ref(id), member, TextNode.valueOf(value));
    }

    private static ElementRef ref(String id) {
        return new ElementRef("form", id);
    }

    private static ObjectNode files() {
        return (ObjectNode) TestSchemas.json("{'form': {'components': ["
                + "{'id': 'a', 'type': 'textfield', 'key': 'title', 'label': 'Title'},"
                + "{'id': 'b', 'type': 'number', 'key': 'amount', 'label': {'zh_CN': '金额', 'en': 'Amount'}},"
                + "{'id': 'g', 'type': 'group', 'label': 'More', 'components': ["
                + "{'id': 'c', 'type': 'number', 'key': 'count', 'label': 'Count'}]}]}}");
    }
}
