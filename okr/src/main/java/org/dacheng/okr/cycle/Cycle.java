package org.dacheng.okr.cycle;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.enums.EnumKeyConverter;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A period in which goals are set, worked on and scored. */
@Entity
@DynamicUpdate
@Table(name = "okr_cycle")
class Cycle {

    @Id
    private String id;

    private String nameZh;
    private String nameEn;

    @Convert(converter = KindColumn.class)
    private CycleKind kind;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Convert(converter = StateColumn.class)
    private CycleState state;

    private int checkInDays;
    private String agreementProcess;
    private String alignmentProcess;
    private LocalDate writingUntil;
    private LocalDate scoringUntil;

    @Convert(converter = ReminderKindsConverter.class)
    private Set<ReminderKind> reminders;

    private String createdBy;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant createdAt;

    protected Cycle() {}

    Cycle(CycleCommand command, String createdBy, Instant now) {
        this.id = Ids.next();
        this.state = CycleState.PLANNED;
        this.createdBy = createdBy;
        this.createdAt = now;
        change(command);
    }

    final void change(CycleCommand command) {
        nameZh = PlainText.line(command.name().zh());
        nameEn = PlainText.line(command.name().en());
        kind = command.kind();
        startsOn = command.startsOn();
        endsOn = command.endsOn();
        checkInDays = command.checkInDays();
        agreementProcess = command.agreementProcess();
        alignmentProcess = command.alignmentProcess();
        writingUntil = command.schedule().writingUntil();
        scoringUntil = command.schedule().scoringUntil();
        reminders = command.schedule().reminders();
    }

    void move(CycleState to) {
        state = to;
    }

    CycleState state() {
        return state;
    }

    boolean sharesDaysWith(CycleView other) {
        return !startsOn.isAfter(other.endsOn()) && !other.startsOn().isAfter(endsOn);
    }

    CycleView view() {
        return new CycleView(
                id,
                new LocalText(nameZh, nameEn),
                kind,
                startsOn,
                endsOn,
                state,
                checkInDays,
                agreementProcess,
                alignmentProcess,
                new CycleSchedule(writingUntil, scoringUntil, reminders));
    }

    static class KindColumn extends EnumKeyConverter<CycleKind> {
        KindColumn() {
            super(CycleKind.class);
        }
    }

    static class StateColumn extends EnumKeyConverter<CycleState> {
        StateColumn() {
            super(CycleState.class);
        }
    }
}
