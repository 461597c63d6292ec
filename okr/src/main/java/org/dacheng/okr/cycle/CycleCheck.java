package org.dacheng.okr.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.process.PublishedDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates cycles. */
@Component
class CycleCheck {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_DAYS = 90;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final PublishedDefinitions definitions;

    CycleCheck(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /**
     * @param others all other cycles
     * @param before current state, whose name and days may stay unchanged; null for a new one
     */
    void check(CycleCommand command, List<CycleView> others, @Nullable CycleView before) {
        List<Violation> violations = new ArrayList<>();
        name(violations, "/name/zh_CN", command.name().zh());
        name(violations, "/name/en", command.name().en());
        day(violations, "/startsOn", command.startsOn());
        day(violations, "/endsOn", command.endsOn());
        if (command.endsOn().isBefore(command.startsOn())) {
            violations.add(new Violation("/endsOn", Message.of("okr.cycle.ends-before-start", command.startsOn())));
        }
        if (command.checkInDays() < 1 || command.checkInDays() > MAX_DAYS) {
            violations.add(new Violation("/checkInDays", Message.of("okr.cycle.check-in-days", MAX_DAYS)));
        }
        process(violations, "/agreementProcess", command.agreementProcess(), CycleProcess.AGREEMENT);
        process(violations, "/alignmentProcess", command.alignmentProcess(), CycleProcess.ALIGNMENT);
        schedule(violations, command);
        others.forEach(other -> same(violations, command, other, before));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void schedule(List<Violation> violations, CycleCommand command) {
        LocalDate writing = command.schedule().writingUntil();
        if (writing != null && writing.isAfter(command.endsOn())) {
            violations.add(new Violation(
                    "/schedule/writingUntil", Message.of("okr.cycle.writing-after-end", command.endsOn())));
        }
        LocalDate scoring = command.schedule().scoringUntil();
        if (scoring != null && !scoring.isAfter(command.endsOn())) {
            violations.add(new Violation(
                    "/schedule/scoringUntil", Message.of("okr.cycle.scoring-before-end", command.endsOn())));
        }
    }

    /** Two cycles with the same name, or of one kind and with the same days, cannot be told apart. */
    private static void same(
            List<Violation> violations, CycleCommand command, CycleView other, @Nullable CycleView before) {
        if (before == null || !isNamed(before, command.name())) {
            if (isSame(other.name().zh(), command.name().zh())) {
                violations.add(new Violation("/name/zh_CN", Message.of("okr.cycle.name-taken", other.name())));
            }
            if (isSame(other.name().en(), command.name().en())) {
                violations.add(new Violation("/name/en", Message.of("okr.cycle.name-taken", other.name())));
            }
        }
        boolean moved = before == null || !isOn(before, command);
        if (moved && isOn(other, command)) {
            violations.add(new Violation("/startsOn", Message.of("okr.cycle.days-taken", other.name())));
        }
    }

    /** Whether the cycle has this name in both languages. */
    static boolean isNamed(CycleView cycle, LocalText name) {
        return isSame(cycle.name().zh(), name.zh()) && isSame(cycle.name().en(), name.en());
    }

    /** Whether the cycle has the name in at least one language. */
    static boolean sharesName(CycleView cycle, LocalText name) {
        return isSame(cycle.name().zh(), name.zh()) || isSame(cycle.name().en(), name.en());
    }

    private static boolean isSame(String one, String other) {
        return !PlainText.isBlank(other) && PlainText.line(one).equalsIgnoreCase(PlainText.line(other));
    }

    private static boolean isOn(CycleView cycle, CycleCommand command) {
        return cycle.kind() == command.kind()
                && cycle.startsOn().equals(command.startsOn())
                && cycle.endsOn().equals(command.endsOn());
    }

    /** Limits days to those supported by databases and calendars. */
    private static void day(List<Violation> violations, String pointer, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            violations.add(new Violation(pointer, Message.of("okr.cycle.year", FIRST_YEAR, LAST_YEAR)));
        }
    }

    private static void name(List<Violation> violations, String pointer, String name) {
        if (PlainText.isBlank(name) || PlainText.length(PlainText.line(name)) > MAX_NAME_LENGTH) {
            violations.add(new Violation(pointer, Message.of("okr.cycle.name", MAX_NAME_LENGTH)));
        }
    }

    private void process(List<Violation> violations, String pointer, @Nullable String key, CycleProcess use) {
        if (key != null) {
            definitions
                    .newest(key)
                    .map(use::unfit)
                    .orElseGet(() -> Optional.of(Message.of("okr.cycle.no-such-process", key)))
                    .ifPresent(text -> violations.add(new Violation(pointer, text)));
        }
    }
}
