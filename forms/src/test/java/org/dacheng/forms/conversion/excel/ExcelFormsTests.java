package org.dacheng.forms.conversion.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.FormComposer;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.type.TestFieldTypes;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelFormsTests {

    private static final Actor DESIGNER =
            new Actor("hr", Set.of("hr-designer"), Locale.ENGLISH, ZoneOffset.UTC, "test");

    private final FieldTypes types = TestFieldTypes.all(TestSchemas.FEEL);
    private final ExcelForms forms = new ExcelForms(
            new FormComposer(TestSchemas.FEEL, types),
            new SampleCheck(types, TestSchemas.FEEL),
            () -> new OrganisationNames(List.copyOf(TestFieldTypes.PEOPLE.values()), TestFieldTypes.DEPARTMENTS));

    static List<Arguments> columns() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return List.of(
                Arguments.of("事由", List.of("团建", "出差", "培训"), FieldKind.TEXT),
                Arguments.of("数量", List.of(1, 2.5, 3), FieldKind.NUMBER),
                Arguments.of("金额", List.of(1, 2.5, 3), FieldKind.MONEY),
                Arguments.of("Amount (USD)", List.of(1, 2.5, 3), FieldKind.MONEY),
                Arguments.of("合同", List.of("¥1,200.00", "¥86"), FieldKind.MONEY),
                Arguments.of("重量（kg）", List.of(1, 2.5, 3), FieldKind.NUMBER),
                Arguments.of("完成", List.of("50%", "12.5%"), FieldKind.PERCENTAGE),
                Arguments.of("到岗", List.of(day, day.plusDays(3)), FieldKind.DATE),
                Arguments.of("到岗", List.of("2026-03-01", "2026年3月2日"), FieldKind.DATE),
                Arguments.of("开始", List.of(day.atTime(9, 30), day), FieldKind.DATE_TIME),
                Arguments.of("打卡", List.of(0.375, 0.75), FieldKind.TIME),
                Arguments.of("打卡", List.of("9:30", "18:00"), FieldKind.TIME),
                Arguments.of("加急", List.of(true, false), FieldKind.YES_NO),
                Arguments.of("加急", List.of("是", "否", "是"), FieldKind.YES_NO),
                Arguments.of("类型", List.of("年假", "病假", "年假", "年假", "病假", "病假"), FieldKind.CHOICE),
                Arguments.of("联系", List.of("13800138000", "13912345678"), FieldKind.PHONE),
                Arguments.of("联系", List.of(13800138000L, 13912345678L), FieldKind.PHONE),
                Arguments.of("联系电话", List.of("010-62771234", "13912345678"), FieldKind.PHONE),
                Arguments.of("邮件", List.of("a@example.com", "b.c@example.com"), FieldKind.EMAIL),
                Arguments.of("资料", List.of("https://example.com/a", "http://example.com"), FieldKind.LINK),
                Arguments.of("证件", List.of("11010519491231002X"), FieldKind.ID_NUMBER),
                Arguments.of("身份证号", List.of("123", "456"), FieldKind.TEXT),
                Arguments.of("银行卡号", List.of("6222021234567890128"), FieldKind.BANK_ACCOUNT),
                Arguments.of("工号", List.of("HZ-001", "HZ-002"), FieldKind.EMPLOYEE_NUMBER),
                Arguments.of("项目编号", List.of(1001, 1002), FieldKind.TEXT),
                Arguments.of("谁", List.of("林小雨", "Lin Xiaoyu"), FieldKind.PERSON),
                Arguments.of("归属", List.of("研发部", "星辰科技"), FieldKind.DEPARTMENT),
                Arguments.of("经过", List.of("a\nb", "c"), FieldKind.LONG_TEXT),
                Arguments.of("经过", List.of("很长的文字".repeat(20), "c"), FieldKind.LONG_TEXT),
                Arguments.of("备注", List.of("无异常", "已核对"), FieldKind.LONG_TEXT),
                Arguments.of("备注", List.of(), FieldKind.LONG_TEXT),
                Arguments.of("开始日期", List.of(), FieldKind.DATE),
                Arguments.of("金额", List.of("约五百", "300"), FieldKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void guessesTheKindOfAColumn(String heading, List<?> values, FieldKind kind) {
        SheetPreview preview = preview(sheet -> column(sheet, 0, heading, values));

        assertThat(preview.columns().get(0).guess().kind()).isEqualTo(kind);
        assertThat(preview.columns().get(0).samples()).hasSameSizeAs(values);
        TestSchemas.read(forms.form(DESIGNER, preview).form());
    }

    @Test
    void readsPercentagesThatAreDisplayedAsSuch() {
        SheetPreview preview = preview(sheet -> {
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
            column(sheet, 0, "完成", List.of(0.125));
            sheet.getRow(1).getCell(0).setCellStyle(percent);
        });

        assertThat(preview.columns().get(0).guess().kind()).isEqualTo(FieldKind.PERCENTAGE);
        assertThat(preview.columns().get(0).samples()).containsExactly("12.5%");
    }

    @Test
    void requiresFieldsWithoutAnEmptySample() {
        SheetPreview preview = preview(sheet -> {
            column(sheet, 0, "A", List.of("x", "y", "z"));
            column(sheet, 1, "B", List.of("x", "y"));
        });

        assertThat(preview.columns())
                .extracting(column -> column.guess().required())
                .containsExactly(true, false);
        assertThat(preview.rows()).isEqualTo(3);
    }

    @Test
    void readsAtMostTwentyRows() {
        SheetPreview preview = preview(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("A");
            for (int i = 1; i <= 5000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i <= 20 ? "1" : "text");
            }
        });

        assertThat(preview.rows()).isEqualTo(20);
        assertThat(preview.columns().get(0).guess().kind()).isEqualTo(FieldKind.NUMBER);
    }

    @Test
    void completesHeadingsThatAreEmptyDoubleOrLong() {
        SheetPreview preview = preview(sheet -> {
            column(sheet, 0, "金额", List.of(1));
            column(sheet, 1, "金额", List.of(2));
            column(sheet, 2, "", List.of("x"));
            column(sheet, 3, "长".repeat(300), List.of("y"));
        });

        List<String> labels =
                preview.columns().stream().map(column -> column.guess().label()).toList();
        assertThat(labels).startsWith("金额", "金额 2", "C");
        assertThat(labels.get(3)).hasSize(200);
        assertThat(problems(preview))
                .containsExactly(
                        List.of(),
                        List.of("forms.conversion.excel.double-heading"),
                        List.of("forms.conversion.excel.no-heading"),
                        List.of("forms.conversion.excel.long-heading"));
        assertThat(preview.columns().get(2).problems().get(0).args()).containsExactly("C1");
        ConvertedForm made = forms.form(DESIGNER, preview);
        TestSchemas.read(made.form());
        assertThat(made.notes()).hasSize(7);
    }

    @Test
    void skipsTheTitleAndReadsTheHeadingsBelowMergedOnes() {
        SheetPreview preview = preview(sheet -> {
            row(sheet, 0, "员工信息");
            row(sheet, 1, "姓名", "联系方式", null);
            row(sheet, 2, null, "电话", "邮箱");
            row(sheet, 3, "张三", "13800138000", "a@example.com");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });

        assertThat(preview.notes()).extracting(Message::key).containsExactly("forms.conversion.excel.title");
        assertThat(preview.columns())
                .extracting(column -> column.guess().label())
                .containsExactly("姓名", "电话", "邮箱");
        assertThat(preview.columns())
                .extracting(column -> column.guess().kind())
                .containsExactly(FieldKind.TEXT, FieldKind.PHONE, FieldKind.EMAIL);
        assertThat(problems(preview).get(1)).containsExactly("forms.conversion.excel.heading-over");
        assertThat(preview.headings()).isEqualTo(2);
        assertThat(preview.rows()).isEqualTo(1);
    }

    @Test
    void namesAMergedHeadingForAllItsColumns() {
        SheetPreview preview = preview(sheet -> {
            row(sheet, 0, "姓名", "时间", null);
            row(sheet, 1, "张三", "1", "2");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });

        assertThat(preview.columns())
                .extracting(column -> column.guess().label())
                .containsExactly("姓名", "时间", "时间 2");
        assertThat(problems(preview).get(1)).containsExactly("forms.conversion.excel.merged");
    }

    @Test
    void readsHeadingsThatAreNoText() {
        SheetPreview preview = preview(sheet -> {
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue(2026);
            head.createCell(1).setCellFormula("1/0");
            head.createCell(2).setCellValue("=SUM(A1)");
            head.createCell(3).setCellValue("<script>alert(1)</script> {{x}}");
            Row first = sheet.createRow(1);
            first.createCell(0).setCellErrorValue((byte) 7);
            first.createCell(1).setCellFormula("1+1");
            first.createCell(2).setCellValue("=1+1");
            first.createCell(3).setCellValue("{{x}}");
        });

        assertThat(preview.columns())
                .extracting(column -> column.guess().label())
                .containsExactly("2026", "B", "=SUM(A1)", "<script>alert(1)</script> {{x}}");
        assertThat(problems(preview).get(0)).containsExactly("forms.conversion.excel.errors");
        TestSchemas.read(forms.form(DESIGNER, preview).form());
    }

    @Test
    void makesTheFormOfWhatWasChosen() {
        SheetPreview preview = preview(sheet -> {
            column(sheet, 0, "类型", List.of("年假", "病假"));
            column(sheet, 1, "备注", List.of("x"));
            column(sheet, 2, "金额", List.of(1));
        });

        ConvertedForm made = forms.form(
                DESIGNER,
                preview,
                List.of(
                        new ColumnChoice("C", "总额", FieldKind.MONEY, true),
                        new ColumnChoice("A", "类型", FieldKind.CHOICE, false)));

        assertThat(made.form().path("components")).hasSize(2);
        assertThat(made.form().at("/components/0/label").asText()).isEqualTo("总额");
        assertThat(made.form().at("/components/1/type").asText()).isEqualTo("radio");
        assertThat(made.form().at("/components/1/values").findValuesAsText("value"))
                .containsExactly("年假", "病假");
        assertThat(made.notes().get(1).text().key()).isEqualTo("forms.conversion.guess.chosen");
        assertThatThrownBy(
                        () -> forms.form(DESIGNER, preview, List.of(new ColumnChoice("Z", "x", FieldKind.TEXT, false))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void canBeKeptInASession() throws IOException {
        SheetPreview preview = preview(sheet -> column(sheet, 0, "金额", List.of(1, "x")));

        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(preview);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(refusal("a,b,c".getBytes(StandardCharsets.UTF_8))).isEqualTo("base.excel.no-workbook");
        assertThat(refusal(new byte[0])).isEqualTo("base.excel.empty");
        assertThat(refusal(new byte[10_000_001])).isEqualTo("forms.conversion.file-too-large");
        assertThat(refusal(workbook(sheet -> {}))).isEqualTo("forms.conversion.excel.blank");
    }

    @Test
    void isForDesigners() {
        Actor employee = new Actor("lin", Set.of(), Locale.ENGLISH, ZoneOffset.UTC, "test");

        assertThatThrownBy(() -> forms.preview(employee, new byte[0])).isInstanceOf(NotAllowed.class);
    }

    private String refusal(byte[] file) {
        try {
            forms.preview(DESIGNER, file);
        } catch (InvalidInput refused) {
            return refused.violations().get(0).text().key();
        }
        throw new AssertionError("was read");
    }

    private static List<List<String>> problems(SheetPreview preview) {
        return preview.columns().stream()
                .map(column -> column.problems().stream().map(Message::key).toList())
                .toList();
    }

    private SheetPreview preview(Consumer<XSSFSheet> content) {
        return forms.preview(DESIGNER, workbook(content));
    }

    private static byte[] workbook(Consumer<XSSFSheet> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook.createSheet("Data"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }

    private static void column(XSSFSheet sheet, int column, String heading, List<?> values) {
        cell(sheet, 0, column).setCellValue(heading);
        for (int i = 0; i < values.size(); i++) {
            write(cell(sheet, i + 1, column), values.get(i), heading);
        }
    }

    private static Cell cell(XSSFSheet sheet, int number, int column) {
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        return row.createCell(column);
    }

    private static void write(Cell cell, Object value, String heading) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            format(cell, "yyyy-mm-dd");
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            format(cell, "yyyy-mm-dd hh:mm");
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            if (heading.equals("打卡")) {
                format(cell, "h:mm");
            }
        }
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
