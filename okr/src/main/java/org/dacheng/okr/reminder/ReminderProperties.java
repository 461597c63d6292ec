package org.dacheng.okr.reminder;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When company reminders are sent.
 *
 * @param zone time zone of the company
 * @param from earliest time of day
 * @param until latest time of day, exclusive: reminders missed while the program was stopped wait for the next
 *     working day
 */
@ConfigurationProperties("dacheng.reminders")
record ReminderProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("18:00") LocalTime until) {

    boolean isTime(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
