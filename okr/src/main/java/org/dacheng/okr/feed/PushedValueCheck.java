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
    private static final int LONGEST_LABEL = 400;
    private static final int LONGEST_KEY = 100;

    /** Tolerance for clocks of other machines that are ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** @throws InvalidInput with all violations */
    static BigDecimal check(PushedValue said, Measure measure, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        BigDecimal value = said.value();
        value(wrong, value, measure);
        tooLong(wrong, "/label", said.label(), LONGEST_LABEL);
        tooLong(wrong, "/evidenceKey", said.evidenceKey(), LONGEST_KEY);
        if (said.evidenceKey() != null && PlainText.isBlank(said.evidenceKey())) {
            wrong.add(new Violation("/evidenceKey", Message.of("okr.feed.key-blank")));
        }
        if (said.happenedAt() != null && said.happenedAt().isAfter(now.plus(AHEAD))) {
            wrong.add(new Violation("/happenedAt", Message.of("okr.feed.not-yet")));
        }
        if (value == null || !wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        // Even a zero may have a huge number of decimals.
        return value.stripTrailingZeros();
    }

    private static void value(List<Violation> wrong, @Nullable BigDecimal value, Measure measure) {
        if (value == null) {
            wrong.add(new Violation("/value", Message.of("okr.check-in.value-missing")));
        } else if (value.abs().compareTo(BEYOND) >= 0
                || value.stripTrailingZeros().scale() > Aggregation.SCALE) {
            wrong.add(new Violation("/value", Message.of("okr.check-in.value-range", Aggregation.SCALE)));
        } else if (measure.kind() == KeyResultKind.YES_NO
                && value.signum() != 0
                && value.compareTo(BigDecimal.ONE) != 0) {
            wrong.add(new Violation("/value", Message.of("okr.check-in.value-yes-no")));
        }
    }

    private static void tooLong(List<Violation> wrong, String pointer, @Nullable String text, int most) {
        if (text != null && PlainText.length(text) > most) {
            wrong.add(new Violation(pointer, Message.of("okr.feed.too-long", most)));
        }
    }

    private PushedValueCheck() {}
}
