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

    static final int MOST_WORDS = 4_000;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    static List<Violation> violations(CheckInKeyResult keyResult, NewCheckIn said, String pointer, boolean first) {
        List<Violation> wrong = new ArrayList<>();
        if (keyResult.kind() == KeyResultKind.MILESTONES) {
            milestones(wrong, keyResult, said.milestonesDone(), pointer + "/milestonesDone");
        } else {
            value(wrong, keyResult, said.value(), pointer + "/value", first);
        }
        words(wrong, said.done(), pointer + "/done");
        words(wrong, said.next(), pointer + "/next");
        return wrong;
    }

    /** The number of completed milestones or the given value; {@code before} when none was given. */
    static BigDecimal value(CheckInKeyResult keyResult, NewCheckIn said, BigDecimal before) {
        if (keyResult.kind() != KeyResultKind.MILESTONES) {
            BigDecimal value = said.value();
            return value == null ? before : value;
        }
        Set<String> done = said.milestonesDone();
        return BigDecimal.valueOf(keyResult.milestones().stream()
                .filter(one -> done == null ? one.done() : done.contains(one.id()))
                .count());
    }

    private static void value(
            List<Violation> wrong,
            CheckInKeyResult keyResult,
            @Nullable BigDecimal value,
            String pointer,
            boolean first) {
        if (value == null) {
            if (first) {
                wrong.add(new Violation(pointer, Message.of("okr.check-in.value-missing")));
            }
            return;
        }
        if (value.abs().compareTo(BEYOND) >= 0 || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            wrong.add(new Violation(pointer, Message.of("okr.check-in.value-range", MOST_DECIMALS)));
        } else if (keyResult.kind() == KeyResultKind.YES_NO && !isYesOrNo(value)) {
            wrong.add(new Violation(pointer, Message.of("okr.check-in.value-yes-no")));
        }
    }

    private static boolean isYesOrNo(BigDecimal value) {
        return value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    }

    private static void milestones(
            List<Violation> wrong, CheckInKeyResult keyResult, @Nullable Set<String> done, String pointer) {
        List<String> known = keyResult.milestones().stream()
                .map(CheckInKeyResult.Milestone::id)
                .toList();
        if (done != null && !known.containsAll(done)) {
            wrong.add(new Violation(pointer, Message.of("okr.check-in.milestone-unknown")));
        }
    }

    private static void words(List<Violation> wrong, String words, String pointer) {
        if (PlainText.length(words) > MOST_WORDS) {
            wrong.add(new Violation(pointer, Message.of("okr.check-in.words-long", MOST_WORDS)));
        }
    }

    private CheckInCheck() {}
}
