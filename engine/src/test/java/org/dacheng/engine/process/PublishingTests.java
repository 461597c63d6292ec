package org.dacheng.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.Stage.FORM;
import static org.dacheng.engine.Stage.SETTINGS;
import static org.dacheng.engine.Stage.approval;
import static org.dacheng.engine.Stage.as;
import static org.dacheng.engine.Stage.flow;
import static org.dacheng.engine.Stage.json;
import static org.dacheng.engine.Stage.people;
import static org.dacheng.engine.Stage.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dacheng.engine.Stage;
import org.dacheng.engine.request.RequestView;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.NotAllowed;
import org.dacheng.people.failure.Violation;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PublishingTests {

    private static final String ONE = flow(approval("one", people("manager"), ""));
    private static final String TWO = flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""));

    @Autowired
    private Stage stage;

    @Autowired
    private Processes processes;

    @Test
    void theSameContentStaysTheSameVersion() {
        String key = stage.publish(ONE);

        stage.publish(key, SETTINGS, FORM, ONE);
        int same = processes.startable(as("employee"), key).version();
        stage.publish(key, SETTINGS, FORM, TWO);
        int next = processes.startable(as("employee"), key).version();

        assertThat(same).isEqualTo(1);
        assertThat(next).isEqualTo(2);
    }

    @Test
    void whatRunsStaysOnItsVersion() {
        String key = stage.publish(TWO);
        RequestView running = stage.submit("employee", key);

        stage.publish(key, SETTINGS, FORM, ONE);
        RequestView later = stage.submit("employee", key);

        assertThat(stage.approve("manager", running).active()).containsExactly("two");
        assertThat(stage.approve("manager", later).active()).isEmpty();
        assertThat(stage.requests.get(as("employee"), running.id()).processVersion())
                .isEqualTo(1);
    }

    @Test
    void onlyDesignersPublish() {
        ProcessPackage content = new ProcessPackage(json(SETTINGS), json(FORM), json(ONE));

        assertThatThrownBy(() -> stage.packages.publish(as("employee"), "mine", content))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stage.packages.publish(as("hr"), "No Key", content))
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
                "'whoMayStart':{};/process/whoMayStart"
            })
    void whatIsWrongIsNamedAtItsPlace(String members, String pointer) {
        assertThatThrownBy(() -> stage.publish(settings(members), ONE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void aFlowInWhichNobodyDecidesIsPublishedOnlyWhenItIsConfirmed() {
        String undecided = flow("{'type':'copy','id':'tell','name':'tell','people':[" + people("manager") + "]}");

        assertThatThrownBy(() -> stage.publish(undecided))
                .isInstanceOfSatisfying(
                        ApprovalMissing.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/flow/nodes"));
        ProcessPackage confirmed =
                new ProcessPackage(json(settings("'allowWithoutApproval':true")), json(FORM), json(undecided));
        PublishedPackage published = stage.packages.publish(as("hr"), "confirmed", confirmed);
        assertThat(published.process().version()).isEqualTo(1);
        assertThat(published.warnings()).extracting(Violation::pointer).containsExactly("/flow/nodes");
    }

    @Test
    void aTitleMayNotTellWhatANodeHides() {
        String hiding = flow(approval("one", people("manager"), ",'fields':{'secret':'hidden'}"));

        assertThatThrownBy(() -> stage.publish(settings("'title':'{secret}'"), hiding))
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
        assertThat(pointers("no zip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly("");
        assertThat(pointers(broken)).containsExactly("/process", "/flow");
    }

    private static java.util.List<String> pointers(byte[] zip) {
        try {
            ProcessPackage.fromZip(new ByteArrayInputStream(zip));
            return java.util.List.of();
        } catch (InvalidInput invalid) {
            return invalid.violations().stream().map(Violation::pointer).toList();
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
