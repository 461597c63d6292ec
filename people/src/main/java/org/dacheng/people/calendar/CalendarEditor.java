package org.dacheng.people.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes calendar exceptions. */
@Service
class CalendarEditor {

    private static final Set<String> KINDS =
            Set.of("PLAIN", CalendarDayKind.HOLIDAY.name(), CalendarDayKind.WORKDAY.name());
    private static final int MAX_NAME_LENGTH = 100;

    private final CalendarDays days;
    private final WorkingCalendar calendar;

    CalendarEditor(CalendarDays days, WorkingCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    /** @throws InvalidInput pointers {@code /kind}, {@code /nameZh}, {@code /nameEn} */
    @Transactional
    public void change(Actor actor, LocalDate date, CalendarDayForm form) {
        if (!actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("people.calendar.not-allowed"));
        }
        List<Violation> violations = check(date, form);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if ("PLAIN".equals(form.kind())) {
            days.remove(date);
        } else {
            days.put(new CalendarDay(date, CalendarDayKind.valueOf(String.valueOf(form.kind())), name(form)));
        }
        calendar.invalidate();
    }

    private static List<Violation> check(LocalDate date, CalendarDayForm form) {
        List<Violation> violations = new ArrayList<>();
        if (form.kind() == null || !KINDS.contains(form.kind())) {
            violations.add(new Violation("/kind", Message.of("people.calendar.kind-unknown")));
        } else if (form.kind().equals(CalendarDayKind.WORKDAY.name()) && !WorkingCalendar.weekend(date)) {
            violations.add(new Violation("/kind", Message.of("people.calendar.worked-anyway")));
        }
        if (!"PLAIN".equals(form.kind())) {
            String zh = text(form.nameZh());
            String en = text(form.nameEn());
            if (zh.isEmpty() && en.isEmpty()) {
                violations.add(new Violation("/nameZh", Message.of("people.calendar.name-missing")));
            }
            tooLong("/nameZh", zh, violations);
            tooLong("/nameEn", en, violations);
        }
        return violations;
    }

    private static void tooLong(String pointer, String name, List<Violation> violations) {
        if (PlainText.length(name) > MAX_NAME_LENGTH) {
            violations.add(new Violation(pointer, Message.of("people.calendar.name-long", MAX_NAME_LENGTH)));
        }
    }

    /** One language is enough; it is then used for both. */
    private static LocalText name(CalendarDayForm form) {
        String zh = text(form.nameZh());
        String en = text(form.nameEn());
        return new LocalText(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : PlainText.line(value);
    }
}
