package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.jspecify.annotations.Nullable;

/** Validates values pushed by other programs. */
final class PushedValueCheck {

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);
    private static final int MAX_LABEL_LENGTH = 400;
    private static final int MAX_KEY_LENGTH = 100;

    /** Tolerance for clocks of other machines that are ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** @throws InvalidInput with all violations */
    static BigDecimal check(PushedValue pushed, Measure measure, Instant now) {
        List<Violation> violations = new ArrayList<>();
        BigDecimal value = pushed.value();
        value(violations, value, measure);
        tooLong(violations, "/label", pushed.label(), MAX_LABEL_LENGTH);
        tooLong(violations, "/evidenceKey", pushed.evidenceKey(), MAX_KEY_LENGTH);
        if (pushed.evidenceKey() != null && PlainText.isBlank(pushed.evidenceKey())) {
            violations.add(new Violation("/evidenceKey", Message.of("okr.feed.key-blank")));
        }
        if (pushed.happenedAt() != null && pushed.happenedAt().isAfter(now.plus(AHEAD))) {
            violations.add(new Violation("/happenedAt", Message.of("okr.feed.not-yet")));
        }
        if (value == null || !violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        // Even a zero may have a huge number of decimals.
        return value.stripTrailingZeros();
    }

    private static void value(List<Violation> violations, @Nullable BigDecimal value, Measure measure) {
        if (value == null) {
            violations.add(new Violation("/value", Message.of("okr.check-in.value-missing")));
        } else if (value.abs().compareTo(BEYOND) >= 0
                || value.stripTrailingZeros().scale() > Aggregation.SCALE) {
            violations.add(new Violation("/value", Message.of("okr.check-in.value-range", Aggregation.SCALE)));
        } else if (measure.kind() == KeyResultKind.YES_NO
                && value.signum() != 0
                && value.compareTo(BigDecimal.ONE) != 0) {
            violations.add(new Violation("/value", Message.of("okr.check-in.value-yes-no")));
        }
    }

    private static void tooLong(List<Violation> violations, String pointer, @Nullable String text, int max) {
        if (text != null && PlainText.length(text) > max) {
            violations.add(new Violation(pointer, Message.of("okr.feed.too-long", max)));
        }
    }

    private PushedValueCheck() {}
}
