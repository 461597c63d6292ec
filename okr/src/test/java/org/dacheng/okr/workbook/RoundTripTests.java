package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.job.ChangeCount;
import org.dacheng.base.excel.job.ImportApplied;
import org.dacheng.base.excel.job.ImportOutdated;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.excel.job.PlannedChange.Action;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Export and import: an unchanged file changes nothing, a changed cell changes one value, and an import into another
 * cycle gives the same goals.
 */
@DatabaseTest
class RoundTripTests {

    /** What belongs to a place or a person's agreement, not to what is written. */
    private static final List<String> IDENTITY = List.of(
            "objective-id",
            "key-result-id",
            "milestone-id",
            "check-in-id",
            "parent-objective-id",
            "parent-key-result-id",
            "origin",
            "edited",
            "state");

    @Autowired
    ImportFixture stage;

    @Autowired
    FeedCheckIns feed;

    @Autowired
    TransactionTemplate transaction;

    CycleView cycle;

    @BeforeEach
    void goals() {
        cycle = stage.cycle();
    }

    @Test
    void whatIsExportedChangesNothing() {
        ImportView read = stage.read("admin", cycle, stage.export(cycle));

        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().hints()).isEmpty();
        assertThat(read.preview().items()).isEmpty();
        assertThat(read.preview().counts())
                .containsExactlyInAnyOrder(
                        new ChangeCount(GoalKinds.OBJECTIVE, 0, 0, 3),
                        new ChangeCount(GoalKinds.KEY_RESULT, 0, 0, 5),
                        new ChangeCount(GoalKinds.MILESTONE, 0, 0, 2),
                        new ChangeCount(GoalKinds.ALIGNMENT, 0, 0, 1),
                        new ChangeCount(GoalKinds.CHECK_IN, 0, 0, 2));
        assertThat(read.mayApply()).isFalse();
    }

    /** A check-in of a source is shown at the start of its day, where a person may have made one as well. */
    @Test
    void twoCheckInsOfOneMomentAreDistinguishedByTheirIds() {
        ObjectiveView mine = stage.objectives(cycle, "employee").get(0);
        KeyResultView fed = stage.keyResult(mine.id(), "新增签约客户");
        ZoneId zone = as("admin").zone();
        LocalDate day = LocalDate.of(2026, 1, 5);
        stage.bring(
                "employee",
                cycle,
                stage.edit("employee", cycle)
                        .add(
                                "进展记录",
                                "at",
                                day.atStartOfDay(),
                                "value",
                                80,
                                "confidence",
                                "on-track",
                                "key-result-id",
                                fed.id())
                        .bytes());
        FeedCheckIns.FedValue value =
                new FeedCheckIns.FedValue(fed.id(), mine.id(), cycle.id(), "employee", new BigDecimal("90"));
        transaction.executeWithoutResult(status -> feed.record(
                value, fed.measure(), zone, day.atTime(10, 0).atZone(zone).toInstant()));
        EditedWorkbook workbook = stage.edit("employee", cycle);

        ImportView unchanged = stage.read("employee", cycle, workbook.bytes());
        for (int row = 2; row <= workbook.workbook().getSheet("进展记录").getLastRowNum() + 1; row++) {
            if (workbook.text("进展记录", row, "value").equals("80")) {
                workbook.set("进展记录", row, "done", "补充说明");
            }
        }
        ImportView corrected = stage.read("employee", cycle, workbook.bytes());

        assertThat(unchanged.preview().problems()).isEmpty();
        assertThat(unchanged.preview().items()).isEmpty();
        assertThat(corrected.preview().problems()).isEmpty();
        assertThat(corrected.preview().items()).hasSize(1);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("objective", "让客户更快上手", "objective", " 让客户马上上手　", "让客户马上上手"),
                Arguments.of("objective", "让客户更快上手", "note", null, ""),
                Arguments.of("objective", "让客户更快上手", "category", "Committed", "承诺型"),
                Arguments.of("objective", "让客户更快上手", "visibility", "部门可见", "部门可见"),
                Arguments.of("objective", "让客户更快上手", "viewers", "hr", "刘芳"),
                Arguments.of("objective", "让客户更快上手", "roll-up", "aligned", "按对齐目标"),
                Arguments.of("objective", "rd", "hand-progress", "70%", "70%"),
                Arguments.of("objective", "rd", "hand-reason", "审计结束", "审计结束"),
                Arguments.of("key-result", "新增签约客户", "key-result", "新签客户", "新签客户"),
                Arguments.of("key-result", "新增签约客户", "target", 210, "210"),
                Arguments.of("key-result", "新增签约客户", "target", "１，２１０．５", "1,210.5"),
                Arguments.of("key-result", "新增签约客户", "commit", null, ""),
                Arguments.of("key-result", "新增签约客户", "stretch", "300", "300"),
                Arguments.of("key-result", "新增签约客户", "unit", "个", "个"),
                Arguments.of("key-result", "降低成本", "currency", "usd", "USD"),
                Arguments.of("key-result", "走完试点", "responsible", "employee", "林晓雨"),
                Arguments.of("key-result", "走完试点", "weight-locked", "否", "否"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aChangedCellChangesExactlyThis(String by, String row, String column, Object value, String after) {
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.set("OKR", workbook.row("OKR", by, row), column, value);

        ImportView read = stage.read("admin", cycle, workbook.bytes());

        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().items()).singleElement().satisfies(item -> {
            assertThat(item.action()).isEqualTo(Action.CHANGE);
            assertThat(item.changes())
                    .extracting(CellChange::column, CellChange::after)
                    .containsExactly(tuple(column, after));
        });
        stage.imports.apply(as("admin"), read.id());
        ImportView again = stage.read("admin", cycle, workbook.bytes());
        assertThat(again.preview().problems()).isEmpty();
        assertThat(again.preview().items()).isEmpty();
        assertThat(stage.read("admin", cycle, stage.export(cycle)).preview().items())
                .isEmpty();
    }

    @Test
    void elsewhereItBecomesTheSameAndASecondTimeNothingMore() {
        CycleView other = stage.okr.openCycle();
        byte[] workbook = stage.export(cycle);

        ImportView done = stage.bring("admin", other, workbook);
        ImportView again = stage.read("admin", other, workbook);

        assertThat(done.preview().counts())
                .contains(new ChangeCount(GoalKinds.OBJECTIVE, 3, 0, 0), new ChangeCount(GoalKinds.CHECK_IN, 2, 0, 0));
        for (String sheet : EditedWorkbook.SHEETS) {
            assertThat(EditedWorkbook.read(stage.export(other), sheet, IDENTITY))
                    .as(sheet)
                    .containsExactlyInAnyOrderElementsOf(EditedWorkbook.read(workbook, sheet, IDENTITY));
        }
        assertThat(again.preview().problems()).isEmpty();
        assertThat(again.preview().items()).isEmpty();
    }

    @Test
    void progressIsSetByHandAndGivenBackToTheFormula() {
        EditedWorkbook workbook = stage.edit(cycle);
        int department = workbook.row("OKR", "objective", "rd");
        int mine = workbook.row("OKR", "objective", "让客户更快上手");
        workbook.set("OKR", department, "hand-progress", null).set("OKR", department, "hand-reason", null);
        workbook.set("OKR", mine, "hand-progress", 0.333333).set("OKR", mine, "hand-reason", "半数客户在等合同");

        ImportView done = stage.bring("admin", cycle, workbook.bytes());

        assertThat(done.preview().counts()).contains(new ChangeCount(GoalKinds.HAND_PROGRESS, 0, 2, 0));
        ObjectiveView formula = stage.okr
                .objectives
                .of(as("admin"), cycle.id(), new Owner(OwnerKind.DEPARTMENT, "rd"))
                .get(0);
        assertThat(formula.override()).isNull();
        assertThat(formula.progress()).isZero();
        ObjectiveView hand = stage.objectives(cycle, "employee").get(0);
        assertThat(hand.progress()).isEqualByComparingTo("0.333333");
        assertThat(hand.override()).satisfies(one -> {
            assertThat(one.reason()).isEqualTo("半数客户在等合同");
            assertThat(one.by().id()).isEqualTo("admin");
        });
        assertThat(stage.read("admin", cycle, stage.export(cycle)).preview().items())
                .isEmpty();
    }

    @Test
    void weightsChangeTogether() {
        EditedWorkbook workbook = stage.edit(cycle);
        workbook.set("OKR", workbook.row("OKR", "key-result", "新增签约客户"), "weight", "50%");
        workbook.set("OKR", workbook.row("OKR", "key-result", "降低成本"), "weight", 0.1);
        workbook.set("OKR", workbook.row("OKR", "key-result", "上线新版"), "weight", 0);

        stage.bring("admin", cycle, workbook.bytes());

        assertThat(stage.objectives(cycle, "employee").get(0).keyResults())
                .extracting(one -> one.weight().stripTrailingZeros().toPlainString())
                .containsExactly("0.5", "0.1", "0", "0.4");
    }

    @Test
    void rowsWithoutAnIdAreNewOnce() {
        EditedWorkbook workbook = stage.edit("employee", cycle)
                .add("OKR", "owner", "林晓雨", "objective", "写新目标")
                .add("OKR", "key-result", "第一个", "target", "10")
                .add("OKR", "key-result", "第二个", "kind", "是否完成")
                .add("对齐", "owner", "林晓雨", "objective", "写新目标", "parent-owner", "研发中心", "parent-objective", "rd")
                .add(
                        "进展记录",
                        "at",
                        "2026-01-31 09:30",
                        "objective",
                        "写新目标",
                        "key-result",
                        "第一个",
                        "value",
                        "４",
                        "confidence",
                        "正常");
        byte[] content = workbook.bytes();

        stage.bring("employee", cycle, content);
        ImportView again = stage.read("employee", cycle, content);

        ObjectiveView made = stage.objectives(cycle, "employee").get(1);
        assertThat(made.title()).isEqualTo("写新目标");
        assertThat(made.aligned())
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("rd"));
        assertThat(made.keyResults())
                .extracting(
                        KeyResultView::title,
                        one -> one.weight().stripTrailingZeros(),
                        one -> one.progress().stripTrailingZeros())
                .containsExactly(
                        tuple("第一个", new BigDecimal("0.5"), new BigDecimal("0.4")),
                        tuple("第二个", new BigDecimal("0.5"), BigDecimal.ZERO));
        assertThat(made.progress()).isEqualByComparingTo("0.2");
        assertThat(again.preview().problems()).isEmpty();
        assertThat(again.preview().items()).isEmpty();
    }

    @Test
    void datesFrom1904SayTheSame() {
        ImportView read =
                stage.read("admin", cycle, stage.edit(cycle).countFrom1904().bytes());

        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().items()).isEmpty();
    }

    @Test
    void whatOthersChangedMeanwhileIsShownAnewBeforeItIsWritten() {
        EditedWorkbook workbook = stage.edit("employee", cycle);
        workbook.set("OKR", workbook.row("OKR", "objective", "让客户更快上手"), "category", "承诺型");
        ImportView read = stage.read("employee", cycle, workbook.bytes());
        String id = stage.objectives(cycle, "employee").get(0).id();
        stage.okr.objectives.change(as("employee"), id, ObjectiveEdit.title("别人改的标题"));

        assertThatThrownBy(() -> stage.imports.apply(as("employee"), read.id())).isInstanceOf(ImportOutdated.class);

        assertThat(stage.okr.objectives.get(as("employee"), id).title()).isEqualTo("别人改的标题");
        assertThat(stage.imports.get(as("employee"), read.id()).preview().items())
                .singleElement()
                .satisfies(item -> assertThat(item.changes())
                        .extracting(CellChange::column)
                        .containsExactly("objective", "category"));
        stage.imports.apply(as("employee"), read.id());
        assertThatThrownBy(() -> stage.imports.apply(as("employee"), read.id())).isInstanceOf(ImportApplied.class);
        assertThat(stage.okr.objectives.get(as("employee"), id).title()).isEqualTo("让客户更快上手");
    }

    @Test
    void milestonesAreReachedByTheCheckInThatSaysSo() {
        EditedWorkbook workbook = stage.edit("employee", cycle);
        workbook.set("里程碑", workbook.row("里程碑", "milestone", "签字"), "reached", "是");
        String id = stage.objectives(cycle, "employee").get(0).id();
        String keyResult = stage.keyResult(id, "走完试点").id();

        assertThat(stage.read("employee", cycle, workbook.bytes()).preview().problems())
                .singleElement()
                .satisfies(one -> assertThat(one.text().key()).isEqualTo("okr.import.reached"));
        workbook.add(
                "进展记录",
                "at",
                LocalDateTime.now(as("employee").zone()),
                "value",
                2,
                "confidence",
                "on-track",
                "key-result-id",
                keyResult);
        stage.bring("employee", cycle, workbook.bytes());

        assertThat(stage.keyResult(id, "走完试点").progress()).isEqualByComparingTo("1");
        assertThat(stage.keyResult(id, "走完试点").milestones()).allMatch(KeyResultView.MilestoneView::done);
    }
}
