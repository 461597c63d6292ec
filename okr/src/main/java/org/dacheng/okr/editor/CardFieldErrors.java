package org.dacheng.okr.editor;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Violations at the cards of a page, by field, with the submitted text.
 *
 * @param place id of the edited row, {@code objective-<id>} or {@code kr-<id>}; empty for none
 * @param typed by name of field
 * @param errors in their order
 */
public record CardFieldErrors(String place, Map<String, String> typed, List<CardError> errors) {

    private static final Pattern SUBMITTED =
            Pattern.compile("/objectives/(?<objective>[^/]+)(?:/keyResults/(?<result>[^/]+))?/(?<field>[^/]+)");

    /**
     * A message at a field.
     *
     * @param field {@code <place>-<name>}, as in the ids of the error lists of the card
     * @param anchor id of the element that the summary links to
     * @param objectiveId objective it is about, empty when there is only one
     */
    public record CardError(String field, String anchor, String objectiveId, Message text) {}

    /** Violations of one row submitted as a whole: pointers name its fields. */
    public static CardFieldErrors typed(String place, Map<String, String> typed, List<Violation> violations) {
        return new CardFieldErrors(
                place,
                typed,
                violations.stream()
                        .map(one -> new CardError(place + "-" + name(one.pointer()), place, "", one.text()))
                        .toList());
    }

    /** Violations of a submission for agreement: pointers {@code /objectives/<id>/…}. */
    public static CardFieldErrors submitted(List<Violation> violations) {
        return new CardFieldErrors(
                "",
                Map.of(),
                violations.stream().flatMap(CardFieldErrors::atCard).toList());
    }

    private static Stream<CardError> atCard(Violation violation) {
        Matcher pointer = SUBMITTED.matcher(violation.pointer());
        if (!pointer.matches()) {
            return Stream.empty();
        }
        String keyResult = pointer.group("result");
        String place = keyResult == null ? "objective-" + pointer.group("objective") : "kr-" + keyResult;
        return Stream.of(new CardError(
                place + "-" + pointer.group("field"), place, pointer.group("objective"), violation.text()));
    }

    /**
     * Name of the field: the first member of the pointer, without the prefix {@code /measure} and the suffix {@code
     * Id}.
     */
    private static String name(String pointer) {
        String[] parts = pointer.replaceFirst("^/measure", "").split("/", -1);
        return parts.length < 2 ? "" : parts[1].replaceFirst("Id$", "");
    }

    /** @param field {@code <place>-<name>} */
    public List<Message> at(String field) {
        return errors.stream()
                .filter(one -> one.field().equals(field))
                .map(CardError::text)
                .toList();
    }

    /** The submitted text of the field of the row, else the stored value. */
    public String typed(String row, String name, String stored) {
        return row.equals(place) ? typed.getOrDefault(name, stored) : stored;
    }

    /** For the summary at the top: each message links to its row. */
    public List<Violation> summary() {
        return summary(Map.of());
    }

    /** @param titles of objectives by id, used to name the objective in the message */
    public List<Violation> summary(Map<String, String> titles) {
        return errors.stream()
                .map(one -> new Violation("/" + one.anchor(), named(titles.get(one.objectiveId()), one.text())))
                .toList();
    }

    private static Message named(@Nullable String title, Message text) {
        if (title == null) {
            return text;
        }
        Object name = PlainText.isBlank(title) ? Message.of("okr.objective.untitled") : title;
        return Message.of("okr.agreement.lacks", name, text);
    }
}
