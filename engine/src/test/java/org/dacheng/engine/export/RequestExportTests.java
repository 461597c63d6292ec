package org.dacheng.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.ProcessFixture.FORM;
import static org.dacheng.engine.ProcessFixture.SETTINGS;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.forms.render.SummaryField;
import org.dacheng.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RequestExportTests {

    private static final String ITEMS = FORM.replace(
            "]}\n",
            ",{'type':'lineItems','key':'items','label':{'zh_CN':'明细','en':'Items'},'components':["
                    + "{'type':'textfield','key':'what','label':{'zh_CN':'物品','en':'What'}},"
                    + "{'type':'number','key':'count','label':{'zh_CN':'数量','en':'Count'}}]}]}\n");

    private static final String LEAVE = FORM.replace(
            "]}\n",
            ",{'type':'dateRange','key':'period','label':{'zh_CN':'时间','en':'Period'},'halfDays':true,"
                    + "'length':'working-days'}]}\n");

    @Autowired
    private ProcessFixture fixture;

    @Test
    void answersAreTypedColumnsAndItemsTheirOwnSheet() throws IOException {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        fixture.submit("employee", process);
        fixture.publish(process, SETTINGS, ITEMS, flow(approval("one", people("manager"), "")));
        RequestView second = fixture.submit(
                "employee",
                process,
                Map.of("reason", "R", "amount", 2.5, "items", List.of(Map.of("what", "Ice", "count", 3))));

        try (ReadableWorkbook workbook = export(process)) {
            List<Row> rows = rows(workbook.getFirstSheet());
            List<Sheet> sheets = workbook.getSheets().toList();
            List<Row> items = rows(sheets.get(1));

            assertThat(texts(rows.get(0)))
                    .startsWith("编号", "标题", "流程", "提交人", "部门", "状态")
                    .contains("事由", "金额");
            assertThat(rows).hasSize(3);
            assertThat(texts(rows.get(1))).startsWith(second.number(), "林晓雨的R", "小流程", "林晓雨", "平台组");
            int amount = texts(rows.get(0)).indexOf("金额");
            assertThat(rows.get(1).getCell(amount).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(amount).asNumber()).isEqualByComparingTo("2.5");
            assertThat(rows.get(1).getCell(6).getType()).isEqualTo(CellType.NUMBER);
            assertThat(sheets.get(1).getName()).isEqualTo("明细");
            assertThat(texts(items.get(1))).startsWith(second.number(), "Ice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2", "@SUM(A1)"})
    void whatLooksLikeAFormulaStaysText(String text) throws IOException {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        fixture.submit("employee", process, Map.of("reason", text));

        try (ReadableWorkbook workbook = export(process)) {
            List<Row> rows = rows(workbook.getFirstSheet());

            int reason = texts(rows.get(0)).indexOf("事由");
            assertThat(rows.get(1).getCell(reason).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(reason).getText()).isEqualTo(text);
        }
    }

    @Test
    void ofSeveralProcessesEachHasItsOwnSheetBehindTheList() throws IOException {
        String plain = fixture.publish(
                ProcessFixture.settings("'name':{'zh_CN':'小流程','en':'Plain'}"),
                flow(approval("one", people("manager"), "")));
        String itemized = fixture.publish(
                ProcessFixture.settings("'name':{'zh_CN':'带明细','en':'Itemized'}"),
                flow(approval("one", people("manager"), "")));
        fixture.publish(
                itemized,
                ProcessFixture.settings("'name':{'zh_CN':'带明细','en':'Itemized'}"),
                ITEMS,
                flow(approval("one", people("manager"), "")));
        RequestView first = fixture.submit("legal", plain, Map.of("reason", "R of several", "amount", 2.5));
        RequestView second = fixture.submit(
                "legal",
                itemized,
                Map.of("reason", "S of several", "amount", 7, "items", List.of(Map.of("what", "Ice", "count", 3))));

        try (ReadableWorkbook workbook = exportStarted("legal", "of several")) {
            List<Sheet> sheets = workbook.getSheets().toList();
            List<Row> all = rows(sheets.get(0));
            List<Row> items = rows(sheet(workbook, "Itemized"));
            List<Row> lines = rows(sheet(workbook, "Itemized Items"));
            List<Row> others = rows(sheet(workbook, "Plain"));

            assertThat(sheets).hasSize(4);
            assertThat(texts(all.get(0)))
                    .containsExactly(
                            "Number",
                            "Title",
                            "Process",
                            "Submitter",
                            "Department",
                            "Status",
                            "Submitted",
                            "Ended",
                            "Waiting for");
            assertThat(all).hasSize(3);
            assertThat(texts(all.get(1))).startsWith(second.number(), "Wu Qiang: S of several");
            assertThat(texts(others.get(1))).startsWith(first.number());
            assertThat(at(others, "Amount").asNumber()).isEqualByComparingTo("2.5");
            assertThat(texts(items.get(1))).startsWith(second.number());
            assertThat(at(items, "Amount").asNumber()).isEqualByComparingTo("7");
            assertThat(texts(lines.get(1))).startsWith(second.number(), "Ice");
        }
    }

    @Test
    void halfDaysOfARangeAreColumnsOfTheirOwn() throws IOException {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        fixture.publish(process, SETTINGS, LEAVE, flow(approval("one", people("manager"), "")));
        fixture.submit(
                "employee",
                process,
                Map.of(
                        "reason",
                        "R",
                        "period",
                        Map.of("from", "2026-11-25", "fromHalf", "PM", "to", "2026-11-27", "toHalf", "AM")));

        try (ReadableWorkbook workbook = export(process)) {
            List<Row> rows = rows(workbook.getFirstSheet());

            assertThat(texts(rows.get(0))).containsSubsequence("时间 开始", "时间 开始时段", "时间 结束", "时间 结束时段", "时间 天数");
            assertThat(at(rows, "时间 开始").asDate().toLocalDate()).hasToString("2026-11-25");
            assertThat(at(rows, "时间 开始时段").getText()).isEqualTo("下午");
            assertThat(at(rows, "时间 结束时段").getText()).isEqualTo("上午");
            assertThat(at(rows, "时间 天数").asNumber()).isEqualByComparingTo("2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25|AM|2026-11-25|PM|2026-11-25，共 1 个工作日",
                "2026-11-25|AM|2026-11-25|AM|2026-11-25 上午，共 0.5 个工作日",
                "2026-11-25|PM|2026-11-25|PM|2026-11-25 下午，共 0.5 个工作日",
                "2026-11-25|AM|2026-11-27|PM|2026-11-25 至 2026-11-27，共 3 个工作日",
                "2026-11-25|PM|2026-11-27|AM|2026-11-25 下午 至 2026-11-27 上午，共 2 个工作日"
            })
    void aRangeNamesTheHalvesThatAreMeantAlone(String from, String fromHalf, String to, String toHalf, String text) {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        fixture.publish(
                process,
                ProcessFixture.settings("'summary':['period']"),
                LEAVE,
                flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit(
                "employee",
                process,
                Map.of(
                        "reason",
                        "R",
                        "period",
                        Map.of("from", from, "fromHalf", fromHalf, "to", to, "toHalf", toHalf)));

        assertThat(fixture.requests
                        .list(
                                as("employee"),
                                new RequestQuery(RequestList.STARTED, process, null, request.number(), 1, null))
                        .items()
                        .get(0)
                        .facts())
                .extracting(SummaryField::text)
                .containsExactly(text);
    }

    private ReadableWorkbook exportStarted(String person, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fixture.requests.export(as(person), new RequestQuery(RequestList.STARTED, null, null, text, 50, null), bytes);
        return new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) {
        return workbook.findSheet(name).orElseThrow();
    }

    /** The cell of the first line under a heading. */
    private static Cell at(List<Row> rows, String heading) {
        return rows.get(1).getCell(texts(rows.get(0)).indexOf(heading));
    }

    private ReadableWorkbook export(String process) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fixture.requests.export(as("hr"), new RequestQuery(RequestList.ALL, process, null, null, 50, null), bytes);
        return new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
