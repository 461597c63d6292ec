package org.dacheng.okr.event;

import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.ReminderKind;

/**
 * The program reminds people of a step of a cycle.
 *
 * @param state where the cycle stands
 * @param day which it is about: until when goals are written or scored, on which the cycle ends
 * @param personIds active people, each once; may be thousands
 */
public record CycleReminderSent(
        String cycleId,
        LocalText cycleName,
        CycleState state,
        ReminderKind kind,
        LocalDate day,
        List<String> personIds) {}
