package org.dacheng.okr.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes retrospectives of part of the sample company for the last closed quarter. */
@Component
class SampleRetrospectives {

    private static final RetrospectiveTexts COMPANY = new RetrospectiveTexts(
            "重点客户全部续约，新签额比预期高。\n每周一次的跨部门对齐，让卡住的问题当周就有人处理。",
            "交付毛利没有达到，三个大项目的返工没有提前看到。\n部分目标写得太宽，到季末才发现各自理解不同。",
            "关键结果要能在季度中间就看出走势，不能只等期末一个数。\n返工的苗头在第四周就有，只是没有人负责报出来。",
            "四季度把交付质量写成公司目标，由交付负责人每两周更新。\n所有部门目标在首周完成对齐，第二周不再改动方向。");

    private static final RetrospectiveTexts DEVELOPMENT = new RetrospectiveTexts(
            "灰度发布覆盖了全部核心服务，线上事故减少一半。\n慢查询清理由平台组牵头，各组都按时完成。",
            "单元测试覆盖率只到八成，老模块补得慢。\n两个跨组目标对接人换过一次，进展断了两周。",
            "跨组目标要有一个共同的负责人，而不是各管一段。\n覆盖率按模块分开看，比一个总数有用。",
            "每个跨组目标指定一名负责人。\n老模块的测试随改随补，列入代码评审的检查项。");

    private static final RetrospectiveTexts MANAGER = new RetrospectiveTexts(
            "平台组的值班轮换稳定下来，夜间告警明显减少。\n新人第二个月就能独立处理工单。",
            "服务拆分比计划晚了三周，前期低估了数据迁移。",
            "迁移这类工作要先做一次小范围演练，再定日期。",
            "下个季度先用两周做迁移演练，再承诺完成时间。");

    private static final RetrospectiveTexts EMPLOYEE = new RetrospectiveTexts(
            "慢查询从 52 条降到 15 条，提交服务独立上线。\n每次值班都写了复盘，后来的人用得上。",
            "单元测试覆盖率差一点，最后两周才集中补。",
            "测试要跟着功能一起写，留到最后总是写不完。\n值班复盘写得短一点，反而有人看。",
            "剩下的慢查询和覆盖率结转到四季度。\n每周五留半天补测试。");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Departments departments;
    private final Clock clock;

    SampleRetrospectives(JdbcClient jdbc, JdbcTemplate batch, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.departments = departments;
        this.clock = clock;
    }

    private record ClosedCycle(String id, LocalDate endsOn) {}

    private record RetrospectiveTexts(String well, String badly, String learned, String next) {}

    void write() {
        Optional<ClosedCycle> last = jdbc
                .sql("select id, ends_on from okr_cycle where state = 'closed' order by ends_on desc")
                .query((row, number) -> new ClosedCycle(row.getString("id"), row.getObject("ends_on", LocalDate.class)))
                .list()
                .stream()
                .findFirst();
        last.ifPresent(this::write);
    }

    private void write(ClosedCycle cycle) {
        List<Object[]> rows = new ArrayList<>();
        departments.all().stream()
                .findFirst()
                .ifPresent(top -> row(rows, cycle, "company", top.id(), "ceo", 8, COMPANY));
        departments.all().stream()
                .filter(department -> department.parentId() != null && "director".equals(department.headId()))
                .map(DepartmentView::id)
                .findFirst()
                .ifPresent(id -> row(rows, cycle, "department", id, "director", 6, DEVELOPMENT));
        row(rows, cycle, "person", "manager", "manager", 5, MANAGER);
        row(rows, cycle, "person", "employee", "employee", 4, EMPLOYEE);
        batch.batchUpdate(
                "insert into okr_retrospective (id, cycle_id, owner_kind, owner_id, written_by, written_at, went_well,"
                        + " went_badly, learned, next_steps) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void row(
            List<Object[]> rows,
            ClosedCycle cycle,
            String kind,
            String owner,
            String by,
            int daysAfter,
            RetrospectiveTexts texts) {
        Instant then = cycle.endsOn().plusDays(daysAfter).atTime(7, 20).toInstant(ZoneOffset.UTC);
        Instant latest = clock.instant().minus(Duration.ofHours(1));
        rows.add(new Object[] {
            Ids.next(),
            cycle.id(),
            kind,
            owner,
            by,
            UtcTimestamps.write(then.isBefore(latest) ? then : latest),
            texts.well(),
            texts.badly(),
            texts.learned(),
            texts.next()
        });
    }
}
