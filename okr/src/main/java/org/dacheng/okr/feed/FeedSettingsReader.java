package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.enums.EnumKeys;
import org.jspecify.annotations.Nullable;

/** Reads settings and collects violations, with pointers below {@code /settings}. */
final class FeedSettingsReader {

    private static final int LONGEST = 200;

    private final JsonNode json;
    private final List<Violation> wrong = new ArrayList<>();

    FeedSettingsReader(JsonNode json, Set<String> known) {
        this.json = json;
        if (!json.isObject()) {
            wrong.add(new Violation("/settings", Message.of("okr.feed.settings-object")));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(Violation.at("", name), "okr.feed.setting-unknown");
            }
        });
    }

    @Nullable
    String text(String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || PlainText.length(node.asText()) > LONGEST) {
            wrong("/" + name, "okr.feed.setting-text");
            return null;
        }
        return PlainText.isBlank(node.asText()) ? null : node.asText();
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        String word = text(name);
        E chosen = word == null ? otherwise : read(choices, word);
        if (chosen == null) {
            wrong("/" + name, "okr.feed.setting-choice");
            return otherwise;
        }
        return chosen;
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> choices, List<E> otherwise) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        List<E> chosen = new ArrayList<>();
        for (int at = 0; at < node.size(); at++) {
            E one = read(choices, node.get(at).asText());
            if (one == null) {
                wrong("/" + name + "/" + at, "okr.feed.setting-choice");
            } else if (!chosen.contains(one)) {
                chosen.add(one);
            }
        }
        if (!node.isArray() || node.isEmpty()) {
            wrong("/" + name, "okr.feed.setting-none");
        }
        return List.copyOf(chosen);
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        LocalDate day = text == null ? null : DateParser.isoDay(text);
        if (text != null && day == null) {
            wrong("/" + name, "okr.feed.setting-day");
        }
        return day;
    }

    @Nullable
    BigDecimal number(String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            wrong("/" + name, "okr.feed.setting-number");
            return null;
        }
        return node.decimalValue();
    }

    boolean flag(String name) {
        JsonNode node = json.path(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            wrong("/" + name, "okr.feed.setting-flag");
        }
        return node.asBoolean(false);
    }

    void wrong(String pointer, String key, Object... args) {
        wrong.add(new Violation("/settings" + pointer, Message.of(key, args)));
    }

    void wrongSource(String key) {
        wrong.add(new Violation("/source", Message.of(key)));
    }

    /** @throws InvalidInput with all violations */
    void check() {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static <E extends Enum<E>> @Nullable E read(Class<E> choices, String word) {
        for (E one : choices.getEnumConstants()) {
            if (EnumKeys.of(one).equals(word)) {
                return one;
            }
        }
        return null;
    }
}
