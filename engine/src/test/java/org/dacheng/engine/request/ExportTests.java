package org.dacheng.engine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.Stage.FORM;
import static org.dacheng.engine.Stage.SETTINGS;
import static org.dacheng.engine.Stage.approval;
import static org.dacheng.engine.Stage.as;
import static org.dacheng.engine.Stage.flow;
import static org.dacheng.engine.Stage.people;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.engine.Stage;
import org.dacheng.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExportTests {

    private static final String ITEMS = FORM.replace(
            "]}\n",
            ",{'type':'lineItems','key':'items','label':{'zh_CN':'明细','en':'Items'},'components':["
                    + "{'type':'textfield','key':'what','label':{'zh_CN':'物品','en':'What'}},"
                    + "{'type':'number','key':'count','label':{'zh_CN':'数量','en':'Count'}}]}]}\n");

    @Autowired
    private Stage stage;

    @Test
    void answersAreTypedColumnsAndItemsTheirOwnSheet() throws IOException {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        stage.submit("employee", process);
        stage.publish(process, SETTINGS, ITEMS, flow(approval("one", people("manager"), "")));
        RequestView second = stage.submit(
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
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        stage.submit("employee", process, Map.of("reason", text));

        try (ReadableWorkbook workbook = export(process)) {
            List<Row> rows = rows(workbook.getFirstSheet());

            int reason = texts(rows.get(0)).indexOf("事由");
            assertThat(rows.get(1).getCell(reason).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(reason).getText()).isEqualTo(text);
        }
    }

    @Test
    void withoutAProcessTheListAloneIsWritten() throws IOException {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView request = stage.submit("legal", process);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        stage.requests.export(as("legal"), new RequestQuery(RequestList.STARTED, null, null, null, 50, null), bytes);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> rows = rows(workbook.getFirstSheet());
            assertThat(texts(rows.get(0)))
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
            assertThat(texts(rows.get(1))).startsWith(request.number(), "Wu Qiang: Ice");
        }
    }

    private ReadableWorkbook export(String process) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stage.requests.export(as("hr"), new RequestQuery(RequestList.ALL, process, null, null, 50, null), bytes);
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
