package org.dacheng.okr.workbook;

import static org.dacheng.okr.OkrFixture.as;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.score.Scores;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A cycle with every kind of item of a workbook, to be exported and imported. */
@Component
class ImportFixture {

    final OkrFixture okr;
    final Imports imports;
    private final Exported exported;
    private final CheckIns checkIns;
    private final Alignments alignments;
    final Scores scores;

    ImportFixture(
            OkrFixture fixture,
            Imports imports,
            Exported exported,
            CheckIns checkIns,
            Alignments alignments,
            Scores scores) {
        this.okr = fixture;
        this.imports = imports;
        this.exported = exported;
        this.checkIns = checkIns;
        this.alignments = alignments;
        this.scores = scores;
    }

    CycleView cycle() {
        CycleView cycle = okr.openCycle();
        ObjectiveView department = okr.agreed(okr.departmentObjective(cycle, "director", "rd", "部门结果"));
        scores.override(as("director"), department.id(), new BigDecimal("0.65"), "外部审计尚未结束");
        ObjectiveView mine = okr.objective(cycle, "employee", "让客户更快上手");
        okr.objectives.change(
                as("employee"),
                mine.id(),
                new ObjectiveEdit(
                        null,
                        "第一行\n第二行",
                        ObjectiveCategory.ASPIRATIONAL,
                        Visibility.NAMED,
                        List.of("hr", "legal"),
                        RollUp.BOTH,
                        null,
                        null));
        add(mine, "新增签约客户", measure(KeyResultKind.NUMBER, "家", null, 1, "0", "200.5", "150"));
        add(mine, "降低成本", measure(KeyResultKind.MONEY, "万元", "CNY", 2, "300.25", "120", null));
        add(mine, "上线新版", measure(KeyResultKind.YES_NO, "", null, 0, "0", "1", null));
        okr.objectives.addKeyResult(
                as("employee"),
                mine.id(),
                new KeyResultEdit(
                        "走完试点",
                        measure(KeyResultKind.MILESTONES, "", null, 0, "0", "1", null),
                        "employee2",
                        new BigDecimal("0.4"),
                        List.of(
                                new KeyResultEdit.MilestoneEdit(null, "选定客户", LocalDate.of(2031, 2, 1)),
                                new KeyResultEdit.MilestoneEdit(null, "签字", null))));
        okr.objective(cycle, "employee2", "=空目标");
        alignments.request(as("employee"), mine.id(), department.id(), null);
        checkIn(mine, "新增签约客户", "85.25", "签了三家", null);
        checkIn(mine, "走完试点", null, "", "选定客户");
        return cycle;
    }

    private void add(ObjectiveView objective, String title, Measure measure) {
        okr.objectives.addKeyResult(
                as("employee"), objective.id(), new KeyResultEdit(title, measure, null, null, null));
    }

    private static Measure measure(
            KeyResultKind kind,
            String unit,
            @Nullable String currency,
            int decimals,
            String start,
            String target,
            @Nullable String commit) {
        return new Measure(
                kind,
                unit,
                currency,
                decimals,
                new BigDecimal(start),
                new BigDecimal(target),
                null,
                commit == null ? null : new BigDecimal(commit),
                null);
    }

    private void checkIn(
            ObjectiveView objective, String title, @Nullable String value, String done, @Nullable String reached) {
        KeyResultView keyResult = keyResult(objective.id(), title);
        Set<String> milestones = reached == null
                ? null
                : Set.of(keyResult.milestones().stream()
                        .filter(step -> step.title().equals(reached))
                        .findFirst()
                        .orElseThrow()
                        .id());
        checkIns.record(
                as("employee"),
                Map.of(
                        keyResult.id(),
                        new NewCheckIn(
                                value == null ? null : new BigDecimal(value),
                                milestones,
                                Confidence.AT_RISK,
                                done,
                                "再谈两家")),
                "page");
    }

    KeyResultView keyResult(String objectiveId, String title) {
        return OkrFixture.keyResult(okr.objectives.get(as("admin"), objectiveId), title);
    }

    List<ObjectiveView> objectives(CycleView cycle, String person) {
        return okr.objectives.of(as("admin"), cycle.id(), Owner.person(person));
    }

    byte[] export(CycleView cycle) {
        return exported.cycle(as("admin"), cycle.id());
    }

    EditedWorkbook edit(CycleView cycle) {
        return edit("admin", cycle);
    }

    EditedWorkbook edit(String person, CycleView cycle) {
        return new EditedWorkbook(exported.cycle(as(person), cycle.id()));
    }

    ImportView read(String person, CycleView cycle, byte[] content) {
        return imports.read(as(person), cycle.id(), "goals.xlsx", new ByteArrayInputStream(content));
    }

    /** Reads and writes at once; whatever is wrong fails the test. */
    ImportView bring(String person, CycleView cycle, byte[] content) {
        return imports.apply(as(person), read(person, cycle, content).id());
    }
}
