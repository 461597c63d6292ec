package org.dacheng.engine.process;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.FORM;
import static org.dacheng.engine.ProcessFixture.SETTINGS;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.json;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ApprovalMissing;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ProcessPublishingTests {

    private static final String ONE = flow(approval("one", people("manager"), ""));
    private static final String TWO = flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""));

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Processes processes;

    @Test
    void theSameContentStaysTheSameVersion() {
        String key = fixture.publish(ONE);

        fixture.publish(key, SETTINGS, FORM, ONE);
        int same = processes.startable(as("employee"), key).version();
        fixture.publish(key, SETTINGS, FORM, TWO);
        int next = processes.startable(as("employee"), key).version();

        assertThat(same).isEqualTo(1);
        assertThat(next).isEqualTo(2);
    }

    @Test
    void whatRunsStaysOnItsVersion() {
        String key = fixture.publish(TWO);
        RequestView running = fixture.submit("employee", key);

        fixture.publish(key, SETTINGS, FORM, ONE);
        RequestView later = fixture.submit("employee", key);

        assertThat(fixture.approve("manager", running).active()).containsExactly("two");
        assertThat(fixture.approve("manager", later).active()).isEmpty();
        assertThat(fixture.requests.get(as("employee"), running.id()).processVersion())
                .isEqualTo(1);
    }

    @Test
    void onlyDesignersPublish() {
        ProcessPackage content = new ProcessPackage(json(SETTINGS), json(FORM), json(ONE));

        assertThatThrownBy(() -> fixture.packages.publish(as("employee"), "mine", content))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fixture.packages.publish(as("hr"), "No Key", content))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'name':'';/process/name",
                "'colour':'red';/process/colour",
                "'owners':['nobody'];/process/owners/0",
                "'owners':['gone'];/process/owners/0",
                "'owners':[];/process/owners",
                "'summary':['nothing'];/process/summary/0",
                "'title':'{nothing}';/process/title",
                "'title':'{reason.days}';/process/title",
                "'withdraw':'sometimes';/process/withdraw",
                "'batchApproval':'yes';/process/batchApproval",
                "'numbering':{'prefix':'A','date':'dddd-'};/process/numbering/date",
                "'numbering':{'digits':99};/process/numbering/digits",
                "'whoMayStart':{'departments':['moon']};/process/whoMayStart/departments/0",
                "'whoMayStart':{};/process/whoMayStart",
                "'whoMayStart':{'roles':['wizard']};/process/whoMayStart/roles/0",
                "'whoMayStart':{'everybody':true,'everyone':true};/process/whoMayStart/everybody",
                "'icon':'no-such-icon';/process/icon",
                "'allowWithoutApproval':'yes';/process/allowWithoutApproval",
                "'numbering':{'digits':'4'};/process/numbering/digits",
                "'numbering':{'digits':4.5};/process/numbering/digits",
                "'name':{'zh_CN':'a','en':'b','fr':'c'};/process/name/fr",
                "'name':{'zh_CN':'a'};/process/name/en",
                "'name':{'zh_CN':'a','en':'\u200b'};/process/name/en",
                "'description':5;/process/description",
                "'owners':'hr';/process/owners",
                "'owners':['hr',5];/process/owners/1",
                "'summary':['reason','reason','reason','reason','reason','reason','reason'];/process/summary",
                "'numbering':{'prefix':'A B'};/process/numbering/prefix",
                "'numbering':{'date':'HH'};/process/numbering/date",
                "'icon':null;/process/icon"
            })
    void whatIsWrongIsNamedAtItsPlace(String members, String pointer) {
        assertThatThrownBy(() -> fixture.publish(settings(members), ONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
    }

    /** Members that the schema refuses do not hide what is wrong with the others. */
    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThatThrownBy(() -> fixture.publish(
                        settings("'withdraw':'sometimes','title':'{nothing}','summary':['nothing'],'colour':'red',"
                                + "'whoMayStart':{'everyone':'yes','roles':['wizard']}"),
                        ONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactlyInAnyOrder(
                                        "/process/withdraw",
                                        "/process/title",
                                        "/process/summary/0",
                                        "/process/colour",
                                        "/process/whoMayStart/everyone",
                                        "/process/whoMayStart/roles/0"));
    }

    @Test
    void aFlowInWhichNobodyDecidesIsPublishedOnlyWhenItIsConfirmed() {
        String undecided = flow("{'type':'copy','id':'tell','name':'tell','people':[" + people("manager") + "]}");

        assertThatThrownBy(() -> fixture.publish(undecided))
                .isInstanceOfSatisfying(
                        ApprovalMissing.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/flow/nodes"));
        ProcessPackage confirmed =
                new ProcessPackage(json(settings("'allowWithoutApproval':true")), json(FORM), json(undecided));
        PublishedPackage published = fixture.packages.publish(as("hr"), "confirmed", confirmed);
        assertThat(published.process().version()).isEqualTo(1);
        assertThat(published.warnings()).extracting(Violation::pointer).containsExactly("/flow/nodes");
    }

    @Test
    void aMisspelledMemberIsAnsweredWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> fixture.publish(settings("'sumary':[],'icon':'beech'"), ONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::text)
                                .containsExactlyInAnyOrder(
                                        Message.of("engine.package.unknown-near", "sumary", "summary"),
                                        Message.of("engine.package.no-icon-near", "beech", "beach")));
    }

    @Test
    void aTitleOfEmptyPlacesFallsBackToProcessAndSubmitter() {
        String process = fixture.publish(settings("'title':'{secret} - {amount}'"), ONE);

        RequestView request = fixture.submit("employee", process, Map.of("reason", "x"));

        assertThat(request.title().en()).endsWith(": Little process");
        assertThat(request.title().zh()).endsWith("的小流程");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'process':{},'form':{},'flow':{},'colour':1};/colour;engine.package.unknown",
                "{'process':{},'form':{}};/flow;engine.package.member-missing",
                "{'process':{'name':'a','name':'b'},'form':{},'flow':{}};'';engine.package.member-twice",
                "{'process':{},'form':{},'flow':{}} more;'';engine.package.no-json",
                "{'process':{'name':'a\\ud83d'},'form':{},'flow':{}};/process/name;base.text.half-character",
                "[];'';engine.package.object"
            })
    void aBodyThatIsNoPackageIsRefused(String body, String pointer, String reason) {
        byte[] bytes = body.replace('\'', '"').getBytes(UTF_8);

        assertThat(mistakes(bytes)).containsExactly(pointer + " " + reason);
    }

    @Test
    void limitsAndEncodingAreNamed() throws IOException {
        String deep = "[".repeat(600) + "]".repeat(600);
        String huge = "1".repeat(200);
        byte[] latin =
                zip(Map.of("process.json", SETTINGS, "form.json", FORM, "flow.json", ONE), Charset.forName("GBK"));

        assertThat(mistakes(("{\"flow\":" + deep + "}").getBytes(UTF_8)))
                .containsExactly(" engine.package.json-too-deep");
        assertThat(mistakes(("{\"flow\":" + huge + "}").getBytes(UTF_8)))
                .containsExactly(" engine.package.number-too-long");
        assertThat(mistakes("{}".getBytes(UTF_16))).containsExactly(" engine.package.no-utf8");
        assertThatThrownBy(() -> ProcessPackage.fromZip(new ByteArrayInputStream(latin)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::text)
                                .contains(Message.of("engine.package.no-utf8", "process.json")));
    }

    private static List<String> mistakes(byte[] body) {
        try {
            ProcessPackage.fromJson(body);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.violations().stream()
                    .map(one -> one.pointer() + " " + one.text().key())
                    .toList();
        }
    }

    @Test
    void aTitleMayNotTellWhatANodeHides() {
        String hiding = flow(approval("one", people("manager"), ",'fields':{'secret':'hidden'}"));

        assertThatThrownBy(() -> fixture.publish(settings("'title':'{secret}'"), hiding))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/process/title"));
    }

    @Test
    void aZipIsReadFromItsTopOrItsOnlyFolder() throws IOException {
        for (String folder : new String[] {"", "leave/"}) {
            byte[] zip = zip(
                    Map.of(folder + "process.json", SETTINGS, folder + "form.json", FORM, folder + "flow.json", ONE));

            ProcessPackage read = ProcessPackage.fromZip(new ByteArrayInputStream(zip));

            assertThat(read.flow()).isEqualTo(json(ONE));
        }
    }

    @Test
    void whatIsNoPackageIsRefused() throws IOException {
        byte[] bomb = zip(Map.of("process.json", " ".repeat(6_000_000)));
        byte[] broken = zip(Map.of("process.json", "{", "form.json", FORM));

        assertThat(pointers(bomb)).containsExactly("");
        assertThat(pointers("no zip at all".getBytes(UTF_8))).containsExactly("");
        assertThat(pointers(broken)).containsExactly("/process", "/flow");
    }

    private static List<String> pointers(byte[] zip) {
        try {
            ProcessPackage.fromZip(new ByteArrayInputStream(zip));
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.violations().stream().map(Violation::pointer).toList();
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        return zip(files, UTF_8);
    }

    private static byte[] zip(Map<String, String> files, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace('\'', '"').getBytes(charset));
            }
        }
        return bytes.toByteArray();
    }
}
