package org.dacheng.people.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's calendar: a year view, and the kind of each day. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final WorkingCalendar calendar;
    private final CalendarEditor editor;
    private final Messages messages;
    private final Clock clock;

    CalendarController(WorkingCalendar calendar, CalendarEditor editor, Messages messages, Clock clock) {
        this.calendar = calendar;
        this.editor = editor;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String year(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate today = LocalDate.now(clock.withZone(actor.zone()));
        return show(actor, year == null ? today.getYear() : year, null, null, List.of(), model);
    }

    @GetMapping("/{date}")
    String day(Actor actor, @PathVariable String date, Model model) {
        LocalDate day = day(date);
        CalendarDayForm form = CalendarDayForm.of(calendar.special(day).orElse(null));
        return show(actor, day.getYear(), day, form, List.of(), model);
    }

    @PostMapping("/{date}")
    String change(
            Actor actor,
            @PathVariable String date,
            @ModelAttribute CalendarDayForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LocalDate day = day(date);
        try {
            editor.change(actor, day, form);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(actor, day.getYear(), day, form, refused.violations(), model);
        }
        redirect.addFlashAttribute("flash", Message.of("people.calendar.saved", day));
        return "redirect:/admin/calendar?year=" + day.getYear();
    }

    private String show(
            Actor actor,
            int year,
            @Nullable LocalDate day,
            @Nullable CalendarDayForm form,
            List<Violation> violations,
            Model model) {
        int shown = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
        model.addAttribute("year", CalendarYearView.of(shown, calendar));
        model.addAttribute("today", LocalDate.now(clock.withZone(actor.zone())));
        model.addAttribute("day", day);
        model.addAttribute("form", form);
        model.addAttribute("wrong", new FieldErrors(violations, messages, actor.locale()));
        return "people/calendar";
    }

    private static LocalDate day(String text) {
        LocalDate day = DateParser.isoDay(text);
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new NotFound(Message.of("people.calendar.no-such-day"));
        }
        return day;
    }
}
