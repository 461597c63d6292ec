package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxfs;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Problems of a workbook are reported at their cells, and nothing of the workbook is written. */
@DatabaseTest
class WrongCellTests {

    @Autowired
    ImportFixture stage;

    @Autowired
    Messages messages;

    @Autowired
    FeedCheckIns feed;

    @Autowired
    TransactionTemplate transaction;

    CycleView cycle;

    @BeforeEach
    void goals() {
        cycle = stage.cycle();
    }

    private static Arguments wrong(String place, String key, Consumer<EditedWorkbook> hand) {
        return Arguments.of(place, key, hand);
    }

    private static Consumer<EditedWorkbook> set(String by, String row, String column, Object value) {
        return workbook -> workbook.set("OKR", workbook.row("OKR", by, row), column, value);
    }

    static Stream<Arguments> hands() {
        String kr = "key-result";
        String first = "新增签约客户";
        return Stream.of(
                wrong("OKR!A2", "base.excel.merged", workbook -> workbook.merge("OKR", 2, 3)),
                wrong("OKR!N", "base.excel.formula", w -> w.formula("OKR", w.row("OKR", kr, first), "target", "1+1")),
                wrong("OKR!N", "base.excel.number", set(kr, first, "target", "很多")),
                wrong("OKR!N", "base.excel.ambiguous-number", set(kr, first, "target", "1,5")),
                wrong("OKR!N", "base.excel.ambiguous-number", set(kr, first, "target", "1.234,5")),
                wrong("OKR!N", "base.excel.number", set(kr, first, "target", "5²")),
                wrong("OKR!H", "base.text.half-character", set(kr, first, "unit", "x_xD83D_")),
                wrong("OKR!D", "okr.objective.title-missing", w -> w.add("OKR", "owner", "rd", "objective", "\u200b")),
                wrong("OKR!N", "base.excel.number", set(kr, first, "target", "1e999999999")),
                wrong("OKR!J", "base.excel.whole-number", set(kr, first, "decimals", 2.7)),
                wrong("OKR!J", "base.excel.whole-number", set(kr, first, "decimals", 5e9)),
                wrong("OKR!N", "okr.measure.value", set(kr, first, "target", "1" + "0".repeat(30))),
                wrong("OKR!N", "okr.measure.target-is-start", set(kr, first, "target", 0)),
                wrong("OKR!M", "okr.measure.zones", set(kr, first, "commit", 900)),
                wrong("OKR!I", "okr.measure.currency", set(kr, "降低成本", "currency", "¤¤¤")),
                wrong("OKR!U", "okr.import.weights", set(kr, first, "weight", "30%")),
                wrong("OKR!U", "okr.weight.range", set(kr, first, "weight", -1)),
                wrong("OKR!R", "okr.override.progress", set("objective", "rd", "hand-progress", 150)),
                wrong("OKR!R", "okr.override.progress", set("objective", "rd", "hand-progress", null)),
                wrong("OKR!R", "base.excel.number", set("objective", "rd", "hand-progress", "一半")),
                wrong("OKR!S", "okr.override.reason", set("objective", "rd", "hand-reason", null)),
                wrong("OKR!S", "okr.override.reason", set("objective", "rd", "hand-reason", "长".repeat(1001))),
                wrong("OKR!R", "okr.import.hand-objective", set(kr, first, "hand-progress", 0.5)),
                wrong("OKR!G", "base.excel.word", set(kr, first, "kind", "感觉")),
                wrong("OKR!AB", "okr.import.nobody", set(kr, first, "responsible", "无名氏")),
                wrong("OKR!AB", "okr.objective.person-left", set(kr, first, "responsible", "gone")),
                wrong("OKR!B", "okr.import.owner-stays", set("objective", "让客户更快上手", "owner", "manager")),
                wrong("OKR!D", "okr.objective.too-long", set("objective", "让客户更快上手", "objective", "长".repeat(501))),
                wrong("OKR!B", "okr.import.nobody", w -> w.add("OKR", "owner", "无名氏", "objective", "新")),
                wrong("OKR!B", "okr.objective.person-left", w -> w.add("OKR", "owner", "gone", "objective", "新")),
                wrong("OKR!D", "okr.objective.title-missing", w -> w.add("OKR", "owner", "employee")),
                wrong(
                        "OKR!D",
                        "okr.import.no-objective",
                        w -> w.add("OKR", "owner", "employee", "objective", "没有", "key-result", "新")),
                wrong("OKR!N", "okr.import.no-target", w -> w.add("OKR", "key-result", "新", "kind", "数值")),
                wrong("OKR!D", "okr.import.twice", w -> w.add("OKR", "owner", "employee", "objective", "让客户更快上手")),
                wrong("OKR!A1", "base.excel.no-column", w -> w.heading("OKR", "owner", "谁的")),
                wrong(
                        "对齐!D",
                        "okr.alignment.self",
                        w -> w.add(
                                "对齐",
                                "owner",
                                "employee",
                                "objective",
                                "让客户更快上手",
                                "parent-owner",
                                "employee",
                                "parent-objective",
                                "让客户更快上手")),
                wrong(
                        "对齐!D",
                        "okr.alignment.loop",
                        w -> w.add(
                                "对齐",
                                "owner",
                                "研发中心",
                                "objective",
                                "rd",
                                "parent-owner",
                                "employee",
                                "parent-objective",
                                "让客户更快上手")),
                wrong(
                        "对齐!D",
                        "okr.import.other-title",
                        w -> w.set("对齐", 2, "parent-owner", "employee2").set("对齐", 2, "parent-objective", "=空目标")),
                wrong("进展记录!A", "base.excel.moment", w -> w.set("进展记录", 2, "at", "昨天")),
                wrong("进展记录!A", "okr.import.moment-stays", w -> w.set("进展记录", 2, "at", "2026-01-01 08:00")),
                wrong("进展记录!A", "okr.check-in.in-future", w -> checkIn(w, "2999-01-01 08:00", "5")),
                wrong("进展记录!I", "okr.check-in.confidence-missing", w -> w.set("进展记录", 2, "confidence", null)),
                wrong("进展记录!F", "okr.check-in.value-range", w -> checkIn(w, "2026-01-01 08:00", "1.23456")),
                wrong("里程碑!E", "base.excel.day", w -> w.set("里程碑", 2, "due", "尽快")),
                wrong("里程碑!E", "base.excel.day", w -> w.set("里程碑", 2, "due", "2026-02-30")),
                wrong("里程碑!E", "base.excel.day", w -> w.set("里程碑", 2, "due", "20261207")),
                wrong("里程碑!E", "base.excel.day", w -> w.set("里程碑", 2, "due", 20261207)),
                wrong(
                        "里程碑!E",
                        "base.excel.day",
                        w -> w.set("里程碑", 2, "due", 20261207).format("里程碑", 2, "due", "yyyy-mm-dd")),
                wrong(
                        "里程碑!E",
                        "base.excel.day",
                        w -> w.set("里程碑", 2, "due", 2026).format("里程碑", 2, "due", "0")),
                wrong("进展记录!A", "base.excel.moment", w -> w.set("进展记录", 2, "at", "2026-02-30 08:00")));
    }

    private static void checkIn(EditedWorkbook workbook, String at, String value) {
        workbook.add(
                "进展记录",
                "at",
                at,
                "owner",
                "employee",
                "objective",
                "让客户更快上手",
                "key-result",
                "新增签约客户",
                "value",
                value,
                "confidence",
                "正常");
    }

    @Test
    void aSecondRowOfACheckInOrMilestoneNamesTheFirst() {
        EditedWorkbook workbook = stage.edit(cycle);
        int checkIn = workbook.row("进展记录", "key-result", "新增签约客户");
        int milestone = workbook.row("里程碑", "milestone", "签字");
        checkIn(workbook, "2026-01-01 08:00", "5");
        workbook.set(
                "进展记录",
                workbook.row("进展记录", "value", "5"),
                "check-in-id",
                workbook.text("进展记录", checkIn, "check-in-id"));
        workbook.add(
                "里程碑",
                "owner",
                "employee",
                "objective",
                "让客户更快上手",
                "key-result",
                "走完试点",
                "milestone",
                "盖章",
                "milestone-id",
                workbook.text("里程碑", milestone, "milestone-id"));

        assertThat(stage.read("admin", cycle, workbook.bytes()).preview().problems())
                .extracting(
                        one -> one.location().replaceAll("[0-9]+", ""),
                        one -> one.text().key(),
                        one -> one.text().args())
                .containsExactlyInAnyOrder(
                        tuple("进展记录!O", "okr.import.twice", List.of(checkIn)),
                        tuple("里程碑!D", "okr.import.twice", List.of(milestone)));
    }

    @Test
    void aCheckInOfASourceIsRefusedInThePreview() {
        ObjectiveView mine = stage.objectives(cycle, "employee").get(0);
        KeyResultView fed = stage.keyResult(mine.id(), "新增签约客户");
        FeedCheckIns.FedValue value =
                new FeedCheckIns.FedValue(fed.id(), mine.id(), cycle.id(), "employee", new BigDecimal("90"));
        transaction.executeWithoutResult(
                status -> feed.record(value, fed.measure(), ZoneOffset.UTC, Instant.parse("2026-01-05T10:00:00Z")));
        EditedWorkbook workbook = stage.edit("employee", cycle);
        int row = workbook.row("进展记录", "origin", "数据源");
        workbook.set("进展记录", row, "done", "改写");

        assertThat(stage.read("employee", cycle, workbook.bytes()).preview().problems())
                .extracting(one -> one.location(), one -> one.text().key())
                .containsExactly(tuple("进展记录!E" + row, "okr.check-in.author-only"));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void isFoundAtItsCell(String place, String key, Consumer<EditedWorkbook> hand) {
        EditedWorkbook workbook = stage.edit(cycle);
        hand.accept(workbook);
        byte[] before = stage.export(cycle);

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems())
                .anySatisfy(one -> {
                    assertThat(one.location()).startsWith(place);
                    assertThat(one.text().key()).isEqualTo(key);
                })
                .allSatisfy(one -> assertThat(messages.text(one.text(), Languages.CHINESE))
                        .doesNotContain("okr.")
                        .doesNotContain("{"));
        assertThatThrownBy(() -> stage.imports.apply(as("admin"), read.id()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations().get(0).pointer())
                                .matches("/[^/]+/[A-Z]+[0-9]+"));
        for (String sheet : EditedWorkbook.SHEETS) {
            assertThat(EditedWorkbook.read(stage.export(cycle), sheet, List.of()))
                    .isEqualTo(EditedWorkbook.read(before, sheet, List.of()));
        }
    }

    /** A percent sign that is only text does not multiply the number: the displayed value is read. */
    @ParameterizedTest(name = "{1} as {0} is shown as {2}")
    @CsvSource({
        "0\\%, 85, 85%",
        "0\"%\", 85, 85%",
        "0.0\" %\", 85.5, 85.5 %",
        "0\\%;-0\\%, 85, 85%",
        "0.0%, 0.85, 85.0%",
        "General, 85, 85"
    })
    void aPercentageIsWhatTheCellShows(String format, double number, String shown) {
        BigDecimal value = new BigDecimal(shown.replaceAll("[ %]", ""));
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.add("OKR", "owner", "employee", "objective", "让客户满意");
        workbook.add("OKR", "key-result", "满意度", "kind", "百分比", "target", number);
        workbook.format("OKR", workbook.row("OKR", "key-result", "满意度"), "target", format);

        stage.bring("admin", cycle, workbook.bytes());

        assertThat(stage.objectives(cycle, "employee"))
                .filteredOn(one -> one.title().equals("让客户满意"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.keyResults().get(0).measure().target()).isEqualByComparingTo(value));
    }

    /** Conditional formatting has its own format numbers, which may equal the built-in ones of cells. */
    @Test
    void aFormatOfConditionalFormattingSaysNothingOfCells() {
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.add("OKR", "owner", "employee", "objective", "让客户满意");
        workbook.add("OKR", "key-result", "满意度", "kind", "百分比", "target", 85.0);
        workbook.format("OKR", workbook.row("OKR", "key-result", "满意度"), "target", "0.00");
        CTStylesheet styles = workbook.workbook().getStylesSource().getCTStylesheet();
        CTDxfs conditional = styles.isSetDxfs() ? styles.getDxfs() : styles.addNewDxfs();
        CTNumFmt format = conditional.addNewDxf().addNewNumFmt();
        format.setNumFmtId(BuiltinFormats.getBuiltinFormat("0.00"));
        format.setFormatCode("0,\\%");

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems()).isEmpty();
    }

    /** Excel shows 85 %, 985 % or both of them. */
    @ParameterizedTest
    @ValueSource(strings = {"0,\\%", "\"9\"0\\%", "[>1]0\\%;0%", "0%\"%\""})
    void aFormatThatShowsAnotherPercentageIsRefusedAtTheCell(String format) {
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.add("OKR", "owner", "employee", "objective", "让客户满意");
        workbook.add("OKR", "key-result", "满意度", "kind", "百分比", "target", 85000.0);
        workbook.format("OKR", workbook.row("OKR", "key-result", "满意度"), "target", format);

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems()).singleElement().satisfies(one -> {
            assertThat(one.text().key()).isEqualTo("base.excel.shown-otherwise");
            assertThat(one.text().args()).first().asString().startsWith("85000");
        });
    }

    @Test
    void anOldTitleBesideAnIdIsToldAndChangesNothing() {
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.set("OKR", workbook.row("OKR", "key-result", "新增签约客户"), "objective", "以前的标题");
        workbook.set("对齐", 2, "parent-objective", "以前的标题").set("进展记录", 2, "key-result", "以前的标题");

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().items()).isEmpty();
        assertThat(read.preview().hints())
                .extracting(one -> one.location() + " " + one.text().key())
                .hasSize(3)
                .allMatch(one -> one.endsWith("okr.import.id-wins"));
    }

    @Test
    void aClosedCycleTakesNeitherGoalsNorCheckIns() {
        EditedWorkbook workbook = stage.edit(cycle).add("OKR", "owner", "employee", "objective", "太晚");
        checkIn(workbook, "2026-01-01 08:00", "5");
        stage.okr.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        stage.okr.cycles.move(as("admin"), cycle.id(), CycleState.CLOSED);

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems())
                .extracting(one -> one.text().key())
                .containsExactlyInAnyOrder("okr.cycle.takes-no-goals", "okr.check-in.cycle-closed");
    }

    @Test
    void scoresWaitForTheirTime() {
        EditedWorkbook workbook = stage.edit("employee", cycle);
        int row = workbook.row("OKR", "key-result", "新增签约客户");
        workbook.set("OKR", row, "owner-score", "0.7").set("OKR", row, "owner-comment", "尚可");

        ImportView early = stage.read("employee", cycle, workbook.bytes());
        stage.okr.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        stage.bring("employee", cycle, workbook.bytes());

        assertThat(early.preview().items()).isEmpty();
        assertThat(early.preview().hints())
                .extracting(one -> one.text().key())
                .containsExactly("okr.import.scores-wait");
        String id = stage.objectives(cycle, "employee").get(0).id();
        assertThat(stage.keyResult(id, "新增签约客户").ownerScore().score()).isEqualByComparingTo("0.7");
        assertThat(stage.keyResult(id, "新增签约客户").ownerScore().comment()).isEqualTo("尚可");
    }

    @Test
    void whoMayNotWriteIsToldAtHisRow() {
        EditedWorkbook workbook = stage.edit("employee", cycle);
        workbook.set("OKR", workbook.row("OKR", "objective", "rd"), "note", "我来改");
        workbook.add("OKR", "owner", "manager", "objective", "替经理写");
        checkIn(workbook, "2026-01-01 08:00", "5");
        workbook.set("进展记录", 4, "by", "manager");

        ImportView read = stage.read("employee", cycle, workbook.bytes());

        assertThat(read.preview().problems())
                .extracting(one -> one.text().key())
                .contains("okr.objective.writers-only", "okr.import.by-others");
        assertThat(read.preview().problems().stream()
                        .filter(one -> one.text().key().equals("okr.objective.writers-only")))
                .hasSize(2);
    }

    @Test
    void progressIsSetByHandByThoseAloneWhoMayAndWhileTheCycleRuns() {
        EditedWorkbook workbook = stage.edit("director", cycle);
        workbook.set("OKR", workbook.row("OKR", "objective", "rd"), "hand-progress", 0.9);

        ImportView employees = stage.read("employee", cycle, workbook.bytes());
        ImportView directors = stage.read("director", cycle, workbook.bytes());
        stage.okr.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        stage.okr.cycles.move(as("admin"), cycle.id(), CycleState.CLOSED);
        ImportView late = stage.read("director", cycle, workbook.bytes());

        assertThat(employees.preview().problems())
                .extracting(one -> one.text().key())
                .containsExactly("okr.score.not-allowed");
        assertThat(directors.preview().problems()).isEmpty();
        assertThat(late.preview().problems())
                .extracting(one -> one.text().key())
                .containsExactly("okr.score.cycle-closed");
    }

    @Test
    void nobodyElseSeesAnImport() {
        ImportView read = stage.read("employee", cycle, stage.export(cycle));

        assertThatThrownBy(() -> stage.imports.get(as("admin"), read.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.imports.apply(as("manager"), read.id())).isInstanceOf(NotFound.class);
    }
}
