package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.editor.PostedFields;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Submitted fields of the check-in page: {@code <key result>.value}, {@code .confidence}, {@code .done}, {@code .next},
 * {@code .milestone}. Rows without a change are left out.
 */
public class CheckInForm {

    private final MultiValueMap<String, String> fields;

    CheckInForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** The form filled with the content of a check-in. */
    static CheckInForm of(CheckInView checkIn, KeyResultView keyResult) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        String id = keyResult.id();
        fields.add(id + ".value", checkIn.value().stripTrailingZeros().toPlainString());
        fields.add(id + ".confidence", checkIn.confidence().key());
        fields.add(id + ".done", checkIn.done());
        fields.add(id + ".next", checkIn.next());
        done(keyResult).forEach(milestone -> fields.add(id + ".milestone", milestone));
        return new CheckInForm(fields);
    }

    /** @throws InvalidInput a value that is not a number, or no confidence: {@code /<key result>/value} … */
    Map<String, NewCheckIn> checkIns(List<KeyResultView> rows) {
        Map<String, NewCheckIn> checkIns = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (KeyResultView row : rows) {
            if (touched(row)) {
                read(row, checkIns, violations);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return checkIns;
    }

    private void read(KeyResultView row, Map<String, NewCheckIn> checkIns, List<Violation> violations) {
        PostedFields posted =
                new PostedFields(Map.of("value", text(row, "value"), "confidence", text(row, "confidence")));
        BigDecimal value = posted.number("value");
        Confidence confidence = posted.choice("confidence", Confidence.class);
        try {
            posted.check();
            if (confidence == null) {
                posted.addError("confidence", "okr.check-in.confidence-missing");
                posted.check();
            } else {
                checkIns.put(
                        row.id(),
                        checkIn(row, value == null && row.feed() == null ? row.current() : value, confidence));
            }
        } catch (InvalidInput refused) {
            refused.violations()
                    .forEach(one -> violations.add(new Violation("/" + row.id() + one.pointer(), one.text())));
        }
    }

    /** A fed key result needs no value. */
    private NewCheckIn checkIn(KeyResultView row, @Nullable BigDecimal value, Confidence confidence) {
        boolean counted = row.measure().kind() == KeyResultKind.MILESTONES;
        return new NewCheckIn(
                counted ? null : value, counted ? ticked(row) : null, confidence, text(row, "done"), text(row, "next"));
    }

    private boolean touched(KeyResultView row) {
        Confidence before = row.confidence();
        return !text(row, "value").isEmpty()
                || !text(row, "done").isEmpty()
                || !text(row, "next").isEmpty()
                || !text(row, "confidence").equals(before == null ? "" : before.key())
                || (row.measure().kind() == KeyResultKind.MILESTONES
                        && !ticked(row).equals(done(row)));
    }

    private Set<String> ticked(KeyResultView row) {
        return Set.copyOf(fields.getOrDefault(row.id() + ".milestone", List.of()));
    }

    private static Set<String> done(KeyResultView row) {
        return row.milestones().stream()
                .filter(KeyResultView.MilestoneView::done)
                .map(KeyResultView.MilestoneView::id)
                .collect(Collectors.toSet());
    }

    /** The submitted text for the page; null before a submission. */
    public @Nullable String typed(String keyResult, String field) {
        return fields.getFirst(keyResult + "." + field);
    }

    /** Whether the milestone is checked: as submitted, else as stored. */
    public boolean ticks(String keyResult, KeyResultView.MilestoneView milestone) {
        return fields.isEmpty()
                ? milestone.done()
                : fields.getOrDefault(keyResult + ".milestone", List.of()).contains(milestone.id());
    }

    private String text(KeyResultView row, String field) {
        String typed = fields.getFirst(row.id() + "." + field);
        return typed == null ? "" : PlainText.lines(typed);
    }
}
