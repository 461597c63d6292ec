package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.jspecify.annotations.Nullable;

/** Validates a check-in and determines its value. */
final class CheckInCheck {

    static final int MAX_TEXT_LENGTH = 4_000;
    private static final int MAX_DECIMALS = 4;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    static List<Violation> violations(CheckInKeyResult keyResult, NewCheckIn checkIn, String pointer, boolean first) {
        List<Violation> violations = new ArrayList<>();
        if (keyResult.kind() == KeyResultKind.MILESTONES) {
            milestones(violations, keyResult, checkIn.milestonesDone(), pointer + "/milestonesDone");
        } else {
            value(violations, keyResult, checkIn.value(), pointer + "/value", first);
        }
        text(violations, checkIn.done(), pointer + "/done");
        text(violations, checkIn.next(), pointer + "/next");
        return violations;
    }

    /** The number of completed milestones or the given value; {@code before} when none was given. */
    static BigDecimal value(CheckInKeyResult keyResult, NewCheckIn checkIn, BigDecimal before) {
        if (keyResult.kind() != KeyResultKind.MILESTONES) {
            BigDecimal value = checkIn.value();
            return value == null ? before : value;
        }
        Set<String> done = checkIn.milestonesDone();
        return BigDecimal.valueOf(keyResult.milestones().stream()
                .filter(one -> done == null ? one.done() : done.contains(one.id()))
                .count());
    }

    private static void value(
            List<Violation> violations,
            CheckInKeyResult keyResult,
            @Nullable BigDecimal value,
            String pointer,
            boolean first) {
        if (value == null) {
            if (first) {
                violations.add(new Violation(pointer, Message.of("okr.check-in.value-missing")));
            }
            return;
        }
        if (value.abs().compareTo(BEYOND) >= 0 || value.stripTrailingZeros().scale() > MAX_DECIMALS) {
            violations.add(new Violation(pointer, Message.of("okr.check-in.value-range", MAX_DECIMALS)));
        } else if (keyResult.kind() == KeyResultKind.YES_NO && !isYesOrNo(value)) {
            violations.add(new Violation(pointer, Message.of("okr.check-in.value-yes-no")));
        }
    }

    private static boolean isYesOrNo(BigDecimal value) {
        return value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    }

    private static void milestones(
            List<Violation> violations, CheckInKeyResult keyResult, @Nullable Set<String> done, String pointer) {
        List<String> known = keyResult.milestones().stream()
                .map(CheckInKeyResult.MilestoneState::id)
                .toList();
        if (done != null && !known.containsAll(done)) {
            violations.add(new Violation(pointer, Message.of("okr.check-in.milestone-unknown")));
        }
    }

    private static void text(List<Violation> violations, String words, String pointer) {
        if (PlainText.length(words) > MAX_TEXT_LENGTH) {
            violations.add(new Violation(pointer, Message.of("okr.check-in.words-long", MAX_TEXT_LENGTH)));
        }
    }

    private CheckInCheck() {}
}
