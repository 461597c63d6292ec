package org.dacheng.okr.nudge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.PersonView;

/** People who were reminded, and people who were left out with the reason. */
public record NudgeResult(List<PersonView> sent, List<SkippedPerson> skipped) {

    private static final int NAMED = 8;

    /** Why a person is not reminded. */
    public enum SkipReason {
        /** Was already reminded of the same thing today. */
        @JsonProperty("today")
        TODAY,
        /** Nothing of the kind is missing. */
        @JsonProperty("not-needed")
        NOT_NEEDED,
        /** Has left the company. */
        @JsonProperty("left")
        LEFT
    }

    /** A person who was not reminded. */
    public record SkippedPerson(PersonView person, SkipReason why) {}

    /** The message for the sender. */
    public Message message() {
        List<Message> parts = new ArrayList<>();
        parts.add(Message.of("okr.nudge.sent", sent.size()));
        for (SkipReason why : SkipReason.values()) {
            List<LocalText> names = skipped.stream()
                    .filter(one -> one.why() == why)
                    .map(one -> one.person().name())
                    .toList();
            if (!names.isEmpty()) {
                parts.add(part(why, names));
            }
        }
        return parts.size() == 1
                ? parts.get(0)
                : Message.of("okr.nudge.told", parts.get(0), List.copyOf(parts.subList(1, parts.size())));
    }

    private static Message part(SkipReason why, List<LocalText> names) {
        String key = switch (why) {
            case TODAY -> "okr.nudge.left-today";
            case NOT_NEEDED -> "okr.nudge.left-not-needed";
            case LEFT -> "okr.nudge.left-gone";
        };
        return Message.of(key, List.copyOf(names.subList(0, Math.min(NAMED, names.size()))), names.size());
    }
}
