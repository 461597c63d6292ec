package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that cannot be read are refused as a whole, with a message, and nothing is stored. */
@DatabaseTest
class BadFileTests {

    @Autowired
    ImportFixture stage;

    @Autowired
    ImportTemplates templates;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    CycleView cycle;

    @BeforeEach
    void goals() {
        cycle = stage.cycle();
    }

    private static Arguments refused(String key, UnaryOperator<byte[]> file) {
        return Arguments.of(key, file);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                refused("base.excel.empty", good -> new byte[0]),
                refused("base.excel.large", good -> new byte[21 << 20]),
                refused("base.excel.no-workbook", good -> BadFiles.text()),
                refused("base.excel.no-workbook", good -> BadFiles.zip()),
                refused("base.excel.broken", BadFiles::cut),
                refused("base.excel.broken", BadFiles::withEntity),
                refused("base.excel.old-format", good -> BadFiles.oldFormat()),
                refused("base.excel.password", BadFiles::withPassword),
                refused("base.excel.macros", BadFiles::withMacros),
                refused("base.excel.bomb", BadFiles::bomb),
                refused("base.excel.sheet-rows", good -> BadFiles.rows(100_000)),
                refused(
                        "okr.import.no-sheet",
                        good -> new EditedWorkbook(good).removeSheet("OKR").bytes()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInWords(String key, UnaryOperator<byte[]> file) {
        byte[] content = file.apply(stage.export(cycle));
        long before = waiting();

        assertThatThrownBy(() -> stage.read("admin", cycle, content))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> {
                                    assertThat(one.pointer()).isEqualTo("/file");
                                    assertThat(one.text().key()).isEqualTo(key);
                                    assertThat(messages.text(one.text(), Languages.ENGLISH))
                                            .doesNotContain("{", "okr.", "base.");
                                }));
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void asManyRowsAsAllowedAreRead() {
        ImportView read = stage.read("admin", cycle, BadFiles.rows(OkrSheets.MAX_GOALS));

        assertThat(read.preview().problems())
                .extracting(one -> one.text().key())
                .containsOnly("base.excel.no-column");
    }

    @Test
    void theTemplateHasTheSheetsOfTheExportAndNothingToImport() throws IOException {
        byte[] template = template();

        ImportView read = stage.read("employee", cycle, template);

        for (String sheet : EditedWorkbook.SHEETS) {
            assertThat(EditedWorkbook.read(template, sheet, List.of())).isEmpty();
        }
        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().items()).isEmpty();
    }

    @Test
    void theTemplateFilledInByHandBecomesGoals() throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(template())
                .set("OKR", 2, "objective", "手写的目标")
                .set("OKR", 4, "key-result", "完成率")
                .set("OKR", 4, "target", "80%")
                .set("OKR", 4, "kind", "百分比")
                .set("OKR", 6, "key-result", "交付物")
                .set("里程碑", 2, "owner", "林晓雨")
                .set("里程碑", 2, "objective", "手写的目标")
                .set("里程碑", 2, "key-result", "交付物")
                .set("里程碑", 2, "milestone", "初稿")
                .set("里程碑", 2, "due", "2031年2月1日");

        stage.bring("employee", cycle, workbook.bytes());

        assertThat(stage.objectives(cycle, "employee"))
                .filteredOn(one -> one.title().equals("手写的目标"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.keyResults()).hasSize(2);
                    assertThat(one.keyResults().get(0).measure().target()).isEqualByComparingTo("80");
                    assertThat(one.keyResults().get(1).milestones())
                            .extracting(step -> step.title() + " " + step.dueOn())
                            .containsExactly("初稿 2031-02-01");
                });
    }

    private byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates.write(as("employee"), cycle, out);
        return out.toByteArray();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from okr_import").query(Long.class).single();
    }
}
