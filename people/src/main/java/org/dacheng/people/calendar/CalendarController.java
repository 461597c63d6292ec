package org.dacheng.people.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's calendar: a year view, and the kind of each day. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final WorkingCalendar calendar;
    private final CalendarEditor editor;
    private final Clock clock;

    CalendarController(WorkingCalendar calendar, CalendarEditor editor, Clock clock) {
        this.calendar = calendar;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping
    String year(PageReply reply, @RequestParam(required = false) @Nullable Integer year) {
        return show(reply, year == null ? today(reply).getYear() : year, null, null, List.of());
    }

    @GetMapping("/{date}")
    String day(PageReply reply, @PathVariable String date) {
        LocalDate day = day(date);
        CalendarDayForm form = CalendarDayForm.of(calendar.special(day).orElse(null));
        return show(reply, day.getYear(), day, form, List.of());
    }

    @PostMapping("/{date}")
    String change(PageReply reply, @PathVariable String date, @ModelAttribute CalendarDayForm form) {
        LocalDate day = day(date);
        try {
            editor.change(reply.actor(), day, form);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, day.getYear(), day, form, refused.violations());
        }
        reply.flash(Message.of("people.calendar.saved", day));
        return "redirect:/admin/calendar?year=" + day.getYear();
    }

    private String show(
            PageReply reply,
            int year,
            @Nullable LocalDate day,
            @Nullable CalendarDayForm form,
            List<Violation> violations) {
        int shown = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
        reply.with("year", CalendarYearView.of(shown, calendar));
        reply.with("today", today(reply));
        reply.with("day", day);
        reply.with("form", form);
        reply.with("wrong", reply.errors(violations));
        return "people/calendar";
    }

    private LocalDate today(PageReply reply) {
        return LocalDate.now(clock.withZone(reply.actor().zone()));
    }

    private static LocalDate day(String text) {
        LocalDate day = DateParser.isoDay(text);
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new NotFound(Message.of("people.calendar.no-such-day"));
        }
        return day;
    }
}
