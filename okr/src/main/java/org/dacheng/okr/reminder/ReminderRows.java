package org.dacheng.okr.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.ReminderKind;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.people.person.RoleKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and records the recipients of a reminder with one statement, however large the company is. */
@Component
class ReminderRows {

    private static final String AGREED =
            "o.cycle_id = :cycle and (o.state = 'agreed' or o.agreed_revision is not null)";

    private static final String HAS_GOALS =
            "p.id in (select o.responsible_id from okr_objective o where " + AGREED + ")";

    private static final String HAS_NONE = """
            p.id not in (select o.responsible_id from okr_objective o where o.cycle_id = :cycle
              and o.owner_kind = 'person' and (o.state in ('agreed', 'submitted') or o.agreed_revision is not null))""";

    /** The same condition as for stale key results on pages, without completed ones. */
    private static final String HAS_STALE = """
            p.id in (select k.responsible_id from okr_key_result k join okr_objective o on o.id = k.objective_id
              where k.progress < 1 and %s
              and (k.last_check_in_at <= :stale or (k.last_check_in_at is null and o.created_at <= :written)))""".formatted(AGREED);

    private static final String HAS_UNSCORED = """
            (p.id in (select o.responsible_id from okr_objective o where %1$s and o.owner_score is null)
             or p.id in (select r.manager_id from okr_objective o join people_person r on r.id = o.responsible_id
               where %1$s and o.owner_kind = 'person' and o.manager_score is null))""".formatted(AGREED);

    private static final String KEEPS =
            "p.id in (select r.person_id from people_person_role r where r.role_id in (:keepers))";

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return number of people to remind now; people who left, or received the same reminder before, are left out */
    int write(CycleView cycle, DueReminder due, Instant now, Instant begun) {
        LocalDate since =
                due.kind() == ReminderKind.CHECK_IN ? due.dueOn().minusDays(cycle.checkInDays() - 1L) : due.dueOn();
        Instant stale = now.minus(Duration.ofDays(cycle.checkInDays()));
        return jdbc.sql("insert into okr_reminder (cycle_id, kind, due_on, person_id, sent_at)"
                        + " select :cycle, :kind, :due, p.id, :now from people_person p where p.active = true and "
                        + whom(due.kind())
                        + " and not exists (select 1 from okr_reminder s where s.cycle_id = :cycle and s.kind = :kind"
                        + " and s.person_id = p.id and s.due_on between :since and :due)")
                .param("cycle", cycle.id())
                .param("kind", EnumKeys.of(due.kind()))
                .param("due", due.dueOn())
                .param("since", since)
                .param("now", UtcTimestamps.write(now))
                .param("stale", UtcTimestamps.write(stale))
                .param("written", UtcTimestamps.write(begun.isAfter(stale) ? Instant.EPOCH : stale))
                .param("keepers", List.of(RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER))
                .update();
    }

    List<String> written(CycleView cycle, DueReminder due, Instant now) {
        return jdbc.sql("select person_id from okr_reminder where cycle_id = :cycle and kind = :kind"
                        + " and due_on = :due and sent_at = :now order by person_id")
                .param("cycle", cycle.id())
                .param("kind", EnumKeys.of(due.kind()))
                .param("due", due.dueOn())
                .param("now", UtcTimestamps.write(now))
                .query(String.class)
                .list();
    }

    private static String whom(ReminderKind kind) {
        return switch (kind) {
            case WRITING_BEGINS -> "1 = 1";
            case WRITING_ENDS -> HAS_NONE;
            case CHECK_IN -> HAS_STALE;
            case SCORING_BEGINS, CYCLE_ENDS -> HAS_GOALS;
            case SCORING_ENDS -> HAS_UNSCORED;
            case NEXT_STEP -> KEEPS;
        };
    }
}
