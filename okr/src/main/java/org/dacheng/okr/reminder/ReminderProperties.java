package org.dacheng.okr.reminder;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the company is reminded.
 *
 * @param zone time zone of the company
 * @param from not before this time of its day
 * @param until nor from this time on: what a stopped program missed waits for the next working day
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
