package org.dacheng.okr.event;

import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.ReminderKind;

/**
 * People are reminded of a step of a cycle.
 *
 * @param state state of the cycle
 * @param day the day of the reminder's subject: deadline for writing or scoring, or end of the cycle
 * @param personIds active people, each once; may be thousands
 */
public record CycleReminderSent(
        String cycleId,
        LocalText cycleName,
        CycleState state,
        ReminderKind kind,
        LocalDate day,
        List<String> personIds) {}
