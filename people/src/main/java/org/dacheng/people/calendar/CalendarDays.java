package org.dacheng.people.calendar;

import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calendar exceptions. */
@Repository
class CalendarDays {

    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> all() {
        return jdbc.sql("select date_on, kind, name_zh, name_en from people_calendar_day order by date_on")
                .query((row, number) -> new CalendarDay(
                        row.getObject("date_on", LocalDate.class),
                        CalendarDayKind.valueOf(row.getString("kind")),
                        new LocalText(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    void put(CalendarDay day) {
        remove(day.date());
        jdbc.sql("insert into people_calendar_day (date_on, kind, name_zh, name_en) values (?, ?, ?, ?)")
                .params(
                        day.date(),
                        day.kind().name(),
                        day.name().zh(),
                        day.name().en())
                .update();
    }

    void remove(LocalDate date) {
        jdbc.sql("delete from people_calendar_day where date_on = ?")
                .param(date)
                .update();
    }
}
