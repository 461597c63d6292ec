package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.testing.SmallCompany.actor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(GoalRows.class)
class ExportTests {

    private static final int OBJECTIVE_ID = 34;

    @Autowired
    private OkrExports exports;

    @Autowired
    private GoalRows goals;

    private String cycle;

    @BeforeEach
    void company() {
        cycle = goals.cycle("2026 年第四季度");
    }

    @Test
    void keyResultsAreTypedAndStandFoldedUnderTheirObjective() throws IOException {
        String objective = goals.objective(cycle, "person", "employee", "employee", "rd-platform", "让客户更快上手");
        String first = goals.keyResult(objective, 1, "新增签约客户", "at-risk");
        goals.keyResult(objective, 2, "首次响应时间", "on-track");

        byte[] file = export("employee", ExportFilter.cycle(cycle));

        List<Row> rows = rows(file, "OKR");
        assertThat(texts(rows.get(0))).startsWith("所有者类型", "所有者", "部门", "目标").endsWith("关键结果 ID");
        assertThat(rows).hasSize(4);
        assertThat(texts(rows.get(1))).startsWith("个人", "林晓雨", "平台组", "让客户更快上手", "承诺型", "");
        assertThat(texts(rows.get(2))).startsWith("个人", "林晓雨", "平台组", "让客户更快上手", "承诺型", "新增签约客户");
        assertThat(number(rows, 2, "目标值")).isEqualTo("200.5");
        assertThat(number(rows, 2, "当前值")).isEqualTo("85.25");
        assertThat(number(rows, 2, "进度")).isEqualTo("0.425187");
        assertThat(number(rows, 2, "权重")).isEqualTo("0.5");
        assertThat(number(rows, 1, "自评分")).isEqualTo("0.7");
        assertThat(cell(rows, 2, "最近更新").getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell(rows, 2, "最近更新").asDate().toLocalDate()).hasToString("2026-11-20");
        assertThat(cell(rows, 2, "信心").getText()).isEqualTo("有风险");
        assertThat(cell(rows, 2, "关键结果 ID").getText()).isEqualTo(first);
        assertThat(outline(file)).containsExactly(false, false, true, true);
    }

    @Test
    void asManyRowsArePromisedAsAreWritten() throws IOException {
        String first = goals.objective(cycle, "person", "employee", "employee", "rd-platform", "有两个结果");
        goals.keyResult(first, 1, "甲", "on-track");
        goals.keyResult(first, 2, "乙", "on-track");
        goals.objective(cycle, "person", "employee", "employee", "rd-platform", "还没有结果");
        ExportFilter filter = ExportFilter.cycle(cycle);

        ExportCount promised = exports.count(actor("employee"), filter);

        assertThat(promised).isEqualTo(new ExportCount(2, 2));
        assertThat(promised.objectives() + promised.keyResults())
                .isEqualTo(rows(export("employee", filter), "OKR").size() - 1);
    }

    @Test
    void whatTheAskerMayNotSeeStandsInNoSheet() throws IOException {
        String secret = goals.objective(cycle, "person", "finance", "finance", "finance-dept", "机密目标", "department");
        goals.checkIns(cycle, secret, goals.keyResult(secret, 1, "机密结果", "off-track"), 1, "机密进展");
        String mine = goals.objective(cycle, "person", "employee", "employee", "rd-platform", "公开目标");
        goals.align(mine, secret, "confirmed");

        String seen = everything(export("employee", ExportFilter.cycle(cycle)));
        String own = everything(export("finance", ExportFilter.cycle(cycle)));

        assertThat(seen).contains("公开目标").doesNotContain("机密").doesNotContain("财务部");
        assertThat(own).contains("机密目标", "机密结果", "机密进展", "财务部");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2", "@SUM(A1)"})
    void whatLooksLikeAFormulaStaysText(String text) throws IOException {
        String objective = goals.objective(cycle, "person", "employee", "employee", "rd-platform", text);
        goals.checkIns(cycle, objective, goals.keyResult(objective, 1, text, "on-track"), 1, text);

        byte[] file = export("employee", ExportFilter.cycle(cycle));

        for (Cell cell : List.of(
                cell(rows(file, "OKR"), 1, "目标"),
                cell(rows(file, "OKR"), 2, "目标"),
                cell(rows(file, "OKR"), 2, "关键结果"),
                cell(rows(file, "进展记录"), 1, "本期进展"))) {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo(text);
        }
    }

    @Test
    void everyPageOfObjectivesAndCheckInsIsWrittenOnce() throws IOException {
        String last = "";
        for (int i = 0; i < 1001; i++) {
            last = goals.objective(cycle, "department", i % 2 == 0 ? "rd" : "hr-dept", "director", "rd", "目标 " + i);
        }
        goals.checkIns(cycle, last, goals.keyResult(last, 1, "结果", "on-track"), 4001, "做了");

        byte[] file = export("employee", ExportFilter.cycle(cycle));

        assertThat(rows(file, "OKR").stream().skip(1).map(row -> row.getCellText(OBJECTIVE_ID)))
                .hasSize(1002);
        assertThat(rows(file, "OKR").stream()
                        .filter(row -> row.getCellText(5).isEmpty())
                        .map(row -> row.getCellText(OBJECTIVE_ID)))
                .doesNotHaveDuplicates();
        assertThat(rows(file, "进展记录").stream().map(row -> row.getCellText(14)))
                .hasSize(4002)
                .doesNotHaveDuplicates();
    }

    @Test
    void progressIsSummedUpByDepartmentBesideAChart() throws IOException {
        goals.objective(cycle, "company", "co", "ceo", "co", "公司目标");
        goals.objective(cycle, "person", "employee", "employee", "rd-platform", "一");
        goals.objective(cycle, "person", "employee2", "employee2", "rd-platform", "二");

        byte[] file = export("employee", ExportFilter.cycle(cycle));

        List<Row> rows = rows(file, "进展");
        assertThat(rows.get(0).getCellText(0)).isEqualTo("2026 年第四季度");
        assertThat(texts(rows.get(3))).containsExactly("小公司", "1.0", "0.425", "0.0", "1.0", "0.0", "0.0");
        assertThat(texts(rows.get(4))).containsExactly("平台组", "2.0", "0.425", "0.0", "2.0", "0.0", "0.0");
        assertThat(texts(rows.get(5))).startsWith("合计", "3.0");
        assertThat(part(file, "xl/charts/chart1.xml"))
                .hasValueSatisfying(chart -> assertThat(chart).contains("barChart", "$C$5:$C$6", "平台组"));
    }

    @Test
    void filtersNarrowEverySheet() throws IOException {
        goals.objective(cycle, "department", "rd", "director", "rd", "研发目标");
        goals.objective(cycle, "person", "employee", "employee", "rd-platform", "平台目标 100%");
        goals.objective(cycle, "person", "legal", "legal", "legal-dept", "法务目标");

        ExportFilter below = new ExportFilter(cycle, null, null, "rd", null, null, null, null, null, null, null, null);
        ExportFilter people = new ExportFilter(
                cycle, "person", "employee", "rd", null, null, null, null, "agreed", "at-risk", "100%", null);
        ExportFilter reports =
                new ExportFilter(cycle, null, null, null, null, "manager", null, null, null, null, null, null);
        ExportFilter reportsOfHead =
                new ExportFilter(cycle, null, null, null, null, "director", null, null, null, null, null, null);
        ExportFilter everybody =
                new ExportFilter(cycle, null, null, null, null, "director", "yes", null, null, null, null, null);
        ExportFilter nothing =
                new ExportFilter(cycle, null, null, "nowhere", null, null, null, null, null, null, null, null);

        assertThat(everything(export("employee", below)))
                .contains("研发目标", "平台目标")
                .doesNotContain("法务");
        assertThat(everything(export("employee", people))).contains("平台目标").doesNotContain("研发目标", "法务");
        assertThat(everything(export("employee", reports))).contains("平台目标").doesNotContain("研发目标", "法务");
        assertThat(everything(export("employee", reportsOfHead))).doesNotContain("平台目标");
        assertThat(everything(export("employee", everybody))).contains("平台目标").doesNotContain("研发目标");
        assertThat(rows(export("employee", nothing), "OKR")).hasSize(1);
        assertThatThrownBy(() -> new ExportFilter(
                                cycle, "planet", null, null, null, null, null, null, "=", null, null, null)
                        .checked())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        failure -> assertThat(failure.violations())
                                .extracting("pointer")
                                .containsExactly("/ownerKind", "/state"));
    }

    private byte[] export(String person, ExportFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.export(actor(person), exports.cycle(actor(person), filter), filter, out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file, String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    private static String everything(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> all.append(texts(row)).append('\n'));
            }
        }
        return all.toString();
    }

    /** Whether each row of the second sheet, headings first, folds into the one above. */
    private static List<Boolean> outline(byte[] file) throws IOException {
        String xml = part(file, "xl/worksheets/sheet2.xml").orElseThrow();
        assertThat(xml).contains("summaryBelow=\"false\"");
        return Stream.of(xml.split("<row ", -1))
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('>')).contains("outlineLevel=\"1\""))
                .toList();
    }

    private static Optional<String> part(byte[] file, String name) throws IOException {
        Path stored = Files.write(Files.createTempFile("export", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Files.delete(stored);
        }
    }

    private static Cell cell(List<Row> rows, int row, String heading) {
        return rows.get(row).getCell(texts(rows.get(0)).indexOf(heading));
    }

    private static String number(List<Row> rows, int row, String heading) {
        Cell cell = cell(rows, row, heading);
        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        return cell.asNumber().toPlainString();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
