package org.dacheng.engine.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.OtherVersionPublished;
import org.dacheng.engine.process.ProcessVersionView;
import org.dacheng.engine.process.ProcessVersions;
import org.dacheng.engine.process.PublishedPackage;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
class ProcessDraftsTests {

    private static final String FLOW =
            ProcessFixture.flow(ProcessFixture.approval("boss", "{'rule':'direct-manager'}", ""));

    @Autowired
    private ProcessDrafts drafts;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Actor hr = ProcessFixture.as("hr");
    private final Actor admin = ProcessFixture.as("admin");

    @Test
    void theChecksOfADraftRunOnceForAllThatAsks() {
        ProcessDraft draft = drafts.get(hr, fixture.publish(FLOW));

        assertThat(draft.findings().get()).isSameAs(draft.findings().get());
    }

    @Test
    void aChangedFormIsPublishedWhileRunningRequestsKeepTheirs() {
        String key = fixture.publish(FLOW);
        RequestView running = fixture.submit("employee", key);
        ProcessDraft draft = drafts.get(hr, key);
        assertThat(draft.revision()).isZero();
        assertThat(drafts.get(admin, key).content().json())
                .isEqualTo(draft.content().json());

        ElementRef reason = element(draft, "reason");
        edit(hr, key, 0, List.of(new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"))));
        ProcessDraft edited = edit(hr, key, 1, List.of(new DesignCommand.Add(end(), field("number", "Days", "days"))));
        assertThat(drafts.findings(hr, key).problems()).isEmpty();
        PublishedPackage published = publish(hr, key, edited.revision(), 1);

        assertThat(published.process().version()).isEqualTo(2);
        assertThat(drafts.get(hr, key).revision()).isZero();
        assertThat(drafts.get(hr, key).version()).isEqualTo(2);
        assertThat(drafts.get(hr, key).content().json())
                .isEqualTo(edited.content().json());
        assertThat(fixture.approve("manager", running).data()).doesNotContainKey("days");
        RequestView later = fixture.submit("employee", key, Map.of("reason", "Ice", "days", 3));
        assertThat(later.data()).containsKey("days");
        assertThat(versions.list(hr, key))
                .extracting(ProcessVersionView::version)
                .containsExactly(2, 1);
    }

    @Test
    void problemsLeadToTheElementThatHasThem() {
        String key = fixture.publish(FLOW);
        ProcessDraft draft = drafts.get(hr, key);
        ElementRef amount = element(draft, "amount");
        ElementRef boss = new ElementRef("flow", "boss");

        ProcessDraft broken = edit(
                hr,
                key,
                0,
                List.of(
                        new DesignCommand.Set(amount, "/conditional/hide", TextNode.valueOf("=nothing > ")),
                        new DesignCommand.Set(ElementRef.file("process"), "/icon", TextNode.valueOf("no-such-icon")),
                        new DesignCommand.Set(boss, "/approvers", null)));

        assertThat(drafts.findings(hr, key).problems()).anySatisfy(problem -> {
            assertThat(problem.place().element()).isEqualTo(amount);
            assertThat(problem.place().member()).isEqualTo("/conditional/hide");
        });
        assertThatThrownBy(() -> publish(hr, key, broken.revision(), 1)).isInstanceOf(InvalidInput.class);
        assertThat(drafts.get(hr, key).revision()).isEqualTo(1);

        edit(hr, key, 1, List.of(new DesignCommand.Set(amount, "/conditional/hide", null)));
        assertThat(drafts.findings(hr, key).problems())
                .extracting(problem -> problem.place().element())
                .contains(boss, ElementRef.file("process"));
    }

    /** Removed from a published version, or within the draft; read by a formula, the title, a list or the flow. */
    @ParameterizedTest
    @CsvSource({
        "form, /expression, true",
        "form, /expression, false",
        "process, /summary, true",
        "process, /summary, false",
        "process, /title, true",
        "flow, /fields, true"
    })
    void aFieldThatIsReadAndGoneIsNamedByItsLabel(String file, String member, boolean published) {
        String key = published ? fixture.publish(FLOW) : newKey();
        if (!published) {
            drafts.create(hr, key, content("[{'type':'number','key':'amount','label':'Amount'}]"));
        }
        ProcessDraft draft = drafts.get(hr, key);
        ElementRef amount = element(draft, "amount");
        LocalText label =
                SchemaTexts.of(draft.content().find(amount).orElseThrow().path("label"));
        ElementRef process = ElementRef.file("process");
        DesignCommand reads = switch (member) {
            case "/summary" -> new DesignCommand.Set(process, member, ProcessFixture.json("['amount']"));
            case "/title" -> new DesignCommand.Set(process, member, TextNode.valueOf("{amount}"));
            case "/fields" ->
                new DesignCommand.Set(new ElementRef("flow", "boss"), member, ProcessFixture.json("{'amount':'read'}"));
            default ->
                new DesignCommand.Add(
                        end(), field("expression", "Total", "total").put("expression", "=amount * 2"));
        };
        edit(hr, key, 0, List.of(reads));
        edit(hr, key, 1, List.of(new DesignCommand.Remove(amount)));

        assertThat(drafts.findings(hr, key).problems()).anySatisfy(one -> {
            assertThat(one.pointer()).startsWith("/" + file);
            assertThat(one.place().member()).startsWith(member);
            assertThat(one.text()).isEqualTo(Message.of("engine.design.removed-field", label));
        });
    }

    @Test
    void publishesOnlyWhatTheDesignerHasSeen() {
        String key = fixture.publish(FLOW);
        ElementRef reason = element(drafts.get(hr, key), "reason");
        edit(hr, key, 0, List.of(new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"))));
        edit(admin, key, 1, List.of(new DesignCommand.Set(reason, "/label/zh_CN", TextNode.valueOf("为何"))));

        assertThatThrownBy(() -> publish(hr, key, 1, 1))
                .isInstanceOf(DraftChanged.class)
                .hasMessage("engine.design.changed-meanwhile");
        fixture.publish(key, ProcessFixture.settings("'icon':'star'"), ProcessFixture.FORM, FLOW);
        assertThatThrownBy(() -> publish(hr, key, 2, 1))
                .isInstanceOf(OtherVersionPublished.class)
                .hasMessage("engine.process.other-version-published");

        assertThat(publish(hr, key, 2, 2).process().version()).isEqualTo(3);
    }

    @Test
    void stepsOnAVersionOrDraftThatHasEndedAreRefused() {
        String key = fixture.publish(FLOW);
        ProcessDraft published = drafts.get(hr, key);
        ElementRef reason = element(published, "reason");
        List<DesignCommand> why = List.of(new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why")));
        ProcessDraft draft = drafts.edit(hr, key, published.basis(), 0, why);
        assertThat(draft.basis())
                .isNotEqualTo(published.basis())
                .isEqualTo(drafts.get(admin, key).basis());
        publish(hr, key, 1, 1);

        for (String ended : List.of(published.basis(), draft.basis())) {
            assertThatThrownBy(() -> drafts.edit(admin, key, ended, 0, why))
                    .isInstanceOf(DesignConflict.class)
                    .hasMessage("forms.design.conflict.ended");
        }
        assertThat(drafts.get(hr, key).revision()).isZero();
        ProcessDraft discarded = drafts.edit(hr, key, drafts.get(hr, key).basis(), 0, why);
        drafts.discard(admin, key);
        assertThatThrownBy(() -> drafts.edit(hr, key, discarded.basis(), discarded.revision(), why))
                .isInstanceOf(DesignConflict.class);
    }

    @Test
    void twoDesignersWhoBeginAtTheSameMomentShareOneDraft() throws Exception {
        String key = fixture.publish(FLOW);
        String basis = drafts.get(hr, key).basis();
        ElementRef reason = element(drafts.get(hr, key), "reason");
        DesignCommand why = new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"));
        DesignCommand hint = new DesignCommand.Set(reason, "/description", TextNode.valueOf("Hint"));
        try (HeldTransaction first =
                HeldTransaction.with(transactions, () -> drafts.edit(hr, key, basis, 0, List.of(why)))) {
            Future<?> second = HeldTransaction.waiting(() -> drafts.edit(admin, key, basis, 0, List.of(hint)));
            first.end();
            HeldTransaction.end(second);
        }

        ProcessDraft both = drafts.get(hr, key);
        assertThat(both.revision()).isEqualTo(2);
        JsonNode field = both.content().find(reason).orElseThrow();
        assertThat(field.at("/label/en").asText()).isEqualTo("Why");
        assertThat(field.at("/description").asText()).isEqualTo("Hint");
    }

    @Test
    void oneKeyIsGivenToOneOfTwoNewProcesses() throws Exception {
        String key = newKey();
        try (HeldTransaction first = HeldTransaction.with(transactions, () -> drafts.create(hr, key, content("[]")))) {
            Future<?> second = HeldTransaction.waiting(() -> drafts.create(admin, key, content("[]")));
            first.end();
            assertThatThrownBy(() -> HeldTransaction.end(second)).hasCauseInstanceOf(ProcessKeyTaken.class);
        }
        assertThat(drafts.get(hr, key).changedBy()).isEqualTo("hr");
    }

    @Test
    void aVersionIsReplacedOnlyByOneOfTwoPublicationsAtTheSameMoment() throws Exception {
        String key = fixture.publish(FLOW);
        ElementRef reason = element(drafts.get(hr, key), "reason");
        edit(hr, key, 0, List.of(new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"))));

        try (HeldTransaction first = HeldTransaction.with(
                transactions,
                () -> fixture.publish(key, ProcessFixture.settings("'icon':'star'"), ProcessFixture.FORM, FLOW))) {
            Future<?> second = HeldTransaction.waiting(() -> publish(hr, key, 1, 1));
            first.end();
            assertThatThrownBy(() -> HeldTransaction.end(second)).hasCauseInstanceOf(OtherVersionPublished.class);
        }

        assertThat(drafts.get(hr, key).revision()).isEqualTo(1);
        assertThat(versions.list(hr, key)).hasSize(2);
    }

    @Test
    void aFirstPublicationByDraftWaitsForOneByPackageAndIsRefused() throws Exception {
        String key = newKey();
        drafts.create(
                hr,
                key,
                content(ProcessFixture.json(ProcessFixture.FORM)
                        .path("components")
                        .toString()));

        try (HeldTransaction first = HeldTransaction.with(
                transactions, () -> fixture.publish(key, ProcessFixture.SETTINGS, ProcessFixture.FORM, FLOW))) {
            Future<?> draft = HeldTransaction.waiting(() -> publish(hr, key, 0, 0));
            first.end();
            assertThatThrownBy(() -> HeldTransaction.end(draft)).hasCauseInstanceOf(OtherVersionPublished.class);
        }

        assertThat(versions.list(hr, key)).hasSize(1);
    }

    @Test
    void aFirstPublicationByPackageBecomesTheVersionAfterOneAtTheSameMoment() throws Exception {
        String key = newKey();
        drafts.create(
                hr,
                key,
                content(ProcessFixture.json(ProcessFixture.FORM)
                        .path("components")
                        .toString()));

        try (HeldTransaction first = HeldTransaction.with(transactions, () -> publish(hr, key, 0, 0))) {
            Future<?> second = HeldTransaction.waiting(
                    () -> fixture.publish(key, ProcessFixture.settings("'icon':'star'"), ProcessFixture.FORM, FLOW));
            first.end();
            HeldTransaction.end(second);
        }

        assertThat(versions.list(hr, key))
                .extracting(ProcessVersionView::version)
                .containsExactly(2, 1);
    }

    @Test
    void aNewProcessBeginsAsADraftThatNobodyCanStart() {
        String key = newKey();
        drafts.create(hr, key, content("[]"));

        assertThatThrownBy(() -> fixture.submit("employee", key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.create(hr, key, content("[]"))).isInstanceOf(ProcessKeyTaken.class);
        ProcessDraft draft = edit(
                hr,
                key,
                0,
                List.of(
                        new DesignCommand.Add(end(), field("textfield", "Reason", "reason")),
                        new DesignCommand.Add(end(), field("number", "Amount", "amount"))));
        publish(hr, key, draft.revision(), 0);

        assertThat(fixture.submit("employee", key).number()).startsWith("LP-");
        assertThatThrownBy(() -> drafts.create(hr, key, content("[]"))).isInstanceOf(ProcessKeyTaken.class);
    }

    @Test
    void refusesKeysThatCannotBeOne() {
        for (String key : List.of("", "A", "1a", "a b", "a".repeat(41))) {
            assertThatThrownBy(() -> drafts.create(hr, key, content("[]"))).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void onlyDesignersSeeDraftsAndVersions() {
        String key = fixture.publish(FLOW);
        for (String person : Set.of("employee", "manager")) {
            Actor actor = ProcessFixture.as(person);
            assertThatThrownBy(() -> drafts.get(actor, key)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> drafts.findings(actor, key).problems()).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> drafts.create(actor, newKey(), content("[]")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> publish(actor, key, 0, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> versions.list(actor, key)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void unknownProcessesAreNotFound() {
        assertThatThrownBy(() -> drafts.get(hr, "no-such-process")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.edit(hr, "no-such-process", "", 0, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> versions.list(hr, "no-such-process")).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftThatWasDiscardedAndBegunAgainIsAnotherOne() {
        String key = fixture.publish(FLOW);
        ElementRef reason = element(drafts.get(hr, key), "reason");
        DesignCommand why = new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"));
        ProcessDraft seen = edit(hr, key, 0, List.of(why));
        drafts.discard(admin, key);
        edit(admin, key, 0, List.of(new DesignCommand.Remove(reason)));

        assertThatThrownBy(() -> publish(hr, key, seen.basis(), seen.revision(), 1, ""))
                .isInstanceOf(DraftChanged.class);
    }

    @Test
    void fieldsThatCannotBeFilledInPreventPublishing() {
        String key = fixture.publish(FLOW);
        ObjectNode hidden = field("textfield", "Never", "never");
        hidden.putObject("validate").put("required", true);
        hidden.putObject("conditional").put("hide", "=true");
        ObjectNode choice = field("select", "Colour", "colour");
        ObjectNode elsewhere = field("select", "City", "city").put("optionsUrl", "https://hr.example.com/cities");

        edit(
                hr,
                key,
                0,
                List.of(
                        new DesignCommand.Add(end(), hidden),
                        new DesignCommand.Add(end(), choice),
                        new DesignCommand.Add(end(), elsewhere)));

        assertThat(drafts.findings(hr, key).problems())
                .extracting(problem -> problem.text().key(), DraftProblem::pointer)
                .containsExactly(
                        tuple("engine.design.required-but-hidden", "/form/components/4/conditional/hide"),
                        tuple("engine.design.no-options", "/form/components/5/values"));
        assertThatThrownBy(() -> publish(hr, key, 1, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDraftIsPublishedWhenEachWarningIsAccepted() {
        String key = fixture.publish(FLOW);
        edit(
                hr,
                key,
                0,
                List.of(
                        new DesignCommand.Add(end(), field("number", "Days", "days")),
                        new DesignCommand.Add(end(), field("number", "Days", "more")),
                        new DesignCommand.Add(end(), field("number", "天数", "again"))));
        String basis = drafts.get(hr, key).basis();

        List<DraftWarning> warnings = drafts.findings(hr, key).warnings();

        assertThat(warnings)
                .extracting(warning -> warning.text().key())
                .containsExactlyInAnyOrder("engine.design.same-label", "engine.design.no-english-name");
        assertThat(warnings).allSatisfy(warning -> {
            AcceptedWarnings others = accepted(
                    warnings.stream().filter(one -> !one.equals(warning)).toList());
            assertThatThrownBy(() -> drafts.publish(hr, key, new Publication(basis, 1, 1, others, "")))
                    .isInstanceOfSatisfying(
                            WarningsNotAccepted.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::pointer)
                                    .containsExactly(warning.pointer()));
        });
        assertThat(drafts.publish(hr, key, new Publication(basis, 1, 1, accepted(warnings), ""))
                        .process()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aVersionKeepsWhatItsPublisherSaysOfIt() {
        String key = fixture.publish(FLOW);
        ElementRef reason = element(drafts.get(hr, key), "reason");
        edit(hr, key, 0, List.of(new DesignCommand.Set(reason, "/label/en", TextNode.valueOf("Why"))));
        String basis = drafts.get(hr, key).basis();

        assertThatThrownBy(() -> publish(hr, key, basis, 1, 1, "长".repeat(1001)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/note"));
        publish(hr, key, basis, 1, 1, " 财务要求\r\n改名 😀 ");

        assertThat(versions.list(hr, key)).extracting(ProcessVersionView::note).containsExactly("财务要求\n改名 😀", null);
    }

    private static AcceptedWarnings accepted(List<DraftWarning> warnings) {
        return new AcceptedWarnings(
                false, warnings.stream().map(DraftWarning::id).collect(Collectors.toSet()));
    }

    /** A form in one language is a choice; only gaps in a form in both languages are told. */
    @Test
    void columnsHaveNamesOfTheirOwnAndOneLanguageIsEnough() {
        String key = newKey();
        drafts.create(
                hr,
                key,
                content("[{'type':'textfield','key':'a','label':'名称'},{'type':'lineItems','key':'b','label':'明细',"
                        + "'components':[{'type':'textfield','key':'c','label':'名称'}]}]"));

        assertThat(drafts.findings(hr, key).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "amount > 5, true",
        "amount > 5 or reason = \"a\", true",
        "amount = null or amount > 5, false",
        "amount != null and amount > 5, false",
        "reason = \"a\", false",
    })
    void branchesThatAnEmptyAnswerClosesAreTold(String when, boolean told) {
        String branches = "{'type':'condition','id':'size','name':'Size','branches':["
                + "{'id':'big','name':'Big','when':'%s','nodes':[]},".formatted(when.replace("\"", "\\\""))
                + "{'id':'small','name':'Small','default':true,'nodes':[]}]}";
        String key = fixture.publish(
                ProcessFixture.flow(branches, ProcessFixture.approval("boss", "{'rule':'direct-manager'}", "")));

        List<DraftWarning> warnings = drafts.findings(hr, key).warnings();

        assertThat(warnings)
                .extracting(DraftWarning::id)
                .isEqualTo(told ? List.of("branch-reads-optional:big:amount") : List.of());
        assertThat(warnings)
                .allSatisfy(one -> assertThat(one.place().element()).isEqualTo(new ElementRef("flow", "big")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rule':'person-field','field':'who'} | '' | engine.design.people-of-optional",
                "{'rule':'person-field','field':'who'},{'rule':'direct-manager'} | '' | ''",
                "{'rule':'person-field','field':'sure'} | '' | ''",
                "{'rule':'person-field','field':'sometimes'} | '' | ''",
                "{'rule':'role','role':'process-owner'} | '' | engine.design.role-without-people",
                "{'rule':'submitter-choice','from':{'role':'process-owner'}} | '' | engine.design.role-without-people",
                "{'rule':'role','role':'employee'} | '' | ''",
                "{'rule':'person-field','field':'maybe'} | '' | ''",
                "{'rule':'person-field','field':'who'} | ,'whenNobody':{'do':'approve'} | ''",
                "{'rule':'person-field','field':'who'} | ,'whenNobody':{'do':'hand-to','person':'hr'} | ''",
                "{'rule':'person-field','field':'who'} | ,'whenNobody':{'do':'process-owner'} |"
                        + " engine.design.people-of-optional",
                "{'rule':'role','role':'process-owner'} | ,'whenNobody':{'do':'refuse'} | ''",
                "{'rule':'people','people':['hr']} | ,'whenSubmitter':'decide' | engine.design.decides-own",
                "{'rule':'direct-manager'} | ,'whenSubmitter':'decide' | ''",
                "{'rule':'people','people':['gone','hr']} | '' | engine.flow.person-left",
            })
    void nodesThatFindNobodyOrTheSubmitterAreTold(String rules, String more, String told) {
        String key = newKey();
        String node = ProcessFixture.approval("a", rules, more);
        ProcessPackage blank = content("[{'type':'person','id':'f1','key':'who','label':'Who'},"
                + "{'type':'person','id':'f2','key':'sure','label':'Sure','validate':{'required':true}},"
                + "{'type':'person','id':'f3','key':'sometimes','label':'S',"
                + "'conditional':{'required':'=sure = null'}},"
                + "{'type':'person','id':'f4','key':'maybe','label':'M',"
                + "'validate':{'required':'=sure = null'}}]");
        drafts.create(
                hr,
                key,
                new ProcessPackage(blank.process(), blank.form(), ProcessFixture.json(ProcessFixture.flow(node))));

        List<String> found = new ArrayList<>();
        drafts.findings(hr, key).problems().forEach(one -> found.add(one.text().key()));
        drafts.findings(hr, key).warnings().forEach(one -> found.add(one.text().key()));
        found.removeIf(one -> one.startsWith("engine.package."));
        assertThat(found).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    /** The people of a node may come from a branch that asks for them, or from somebody who decides before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who = null | '' | ''",
                "sure = null | '' | people-of-optional:asks",
                "sure = null | ,'fields':{'who':'edit'} | ''",
                "sure = null | ,'otherwise':'edit' | ''",
                "sure = null | ,'otherwise':'edit','fields':{'who':'read'} | people-of-optional:asks",
            })
    void peopleOfOptionalFieldsMayBeKnownBefore(String when, String first, String told) {
        String key = newKey();
        ProcessPackage blank = content("[{'type':'person','id':'f1','key':'who','label':'Who'},"
                + "{'type':'person','id':'f2','key':'sure','label':'Sure','validate':{'required':true}}]");
        String flow = ProcessFixture.flow(
                ProcessFixture.approval("first", "{'rule':'direct-manager'}", first),
                "{'type':'condition','id':'c','branches':[{'id':'b1','name':'B1','when':'" + when + "','nodes':[]},"
                        + "{'id':'b2','name':'B2','default':true,'nodes':["
                        + ProcessFixture.approval("asks", "{'rule':'person-field','field':'who'}", "") + "]}]}");
        drafts.create(hr, key, new ProcessPackage(blank.process(), blank.form(), ProcessFixture.json(flow)));

        assertThat(drafts.findings(hr, key).warnings())
                .extracting(DraftWarning::id)
                .filteredOn(one -> one.startsWith("people-of-optional"))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void fieldsThatWouldFindNothingAreTold() {
        String key = newKey();
        drafts.create(
                hr,
                key,
                content("[{'type':'select','key':'a','label':'A','optionsUrl':'https://nowhere.example.com/a'},"
                        + "{'type':'lineItems','key':'b','label':'B','components':["
                        + "{'type':'lookup','key':'c','label':'C'}]}]"));

        assertThat(drafts.findings(hr, key).warnings())
                .extracting(
                        warning -> warning.text().key(),
                        DraftWarning::pointer,
                        warning -> warning.place().member())
                .containsExactly(
                        tuple("engine.design.options-host", "/form/components/0/optionsUrl", "/optionsUrl"),
                        tuple("engine.design.lookup-process", "/form/components/1/components/0/process", "/process"));
    }

    /** As a page that shows the present draft. */
    private PublishedPackage publish(Actor actor, String key, long revision, int replaces) {
        String basis = drafts.get(hr, key).basis();
        return publish(actor, key, basis, revision, replaces, "");
    }

    private PublishedPackage publish(Actor actor, String key, String basis, long revision, int replaces, String note) {
        return drafts.publish(actor, key, new Publication(basis, revision, replaces, AcceptedWarnings.NONE, note));
    }

    private ProcessDraft edit(Actor actor, String key, long revision, List<DesignCommand> commands) {
        return drafts.edit(actor, key, drafts.get(actor, key).basis(), revision, commands);
    }

    private static String newKey() {
        return "n" + Ids.next();
    }

    private static ElementPlace end() {
        return new ElementPlace(ElementList.of("form", "components"), null);
    }

    private static ObjectNode field(String type, String label, String key) {
        return ((ObjectNode) ProcessFixture.json("{}"))
                .put("type", type)
                .put("label", label)
                .put("key", key);
    }

    private static ElementRef element(ProcessDraft draft, String key) {
        for (JsonNode component : draft.content().file("form").path("components")) {
            if (component.path("key").asText().equals(key)) {
                return new ElementRef("form", component.path("id").asText());
            }
        }
        throw new AssertionError("no field " + key);
    }

    private static ProcessPackage content(String components) {
        return new ProcessPackage(
                ProcessFixture.json(ProcessFixture.SETTINGS),
                ProcessFixture.json("{'type':'default','components':" + components + "}"),
                ProcessFixture.json(FLOW));
    }
}
