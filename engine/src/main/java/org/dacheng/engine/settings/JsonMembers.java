package org.dacheng.engine.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object; a missing member or one of the wrong type becomes the default and a violation.
 */
public final class JsonMembers {

    private static final int LONGEST_LIST = 1000;

    private final JsonNode object;
    private final String pointer;
    private final ViolationCollector wrong;

    /** @param pointer pointer of the object, the prefix of the pointers of its members */
    public JsonMembers(JsonNode object, String pointer, ViolationCollector wrong) {
        this.object = object.isObject() ? object : MissingNode.getInstance();
        this.pointer = pointer;
        this.wrong = wrong;
        if (!object.isObject()) {
            wrong.at(pointer, Message.of("engine.package.object"));
        }
    }

    void wrong(String below, Message text) {
        wrong.at(pointer + below, text);
    }

    /** Adds a violation for each member that is not known. */
    public void only(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(Violation.at("", name), unknown(name, known));
            }
        });
    }

    private static Message unknown(String name, Set<String> known) {
        String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
        return NameSuggestion.of(name, known)
                .map(near -> Message.of("engine.package.unknown-near", shown, near))
                .orElseGet(() -> Message.of("engine.package.unknown", shown));
    }

    /** Reads a member that must be an object. */
    public JsonNode object(String name) {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            wrong("/" + name, Message.of("engine.package.member-missing", name));
        }
        return value;
    }

    @Nullable
    JsonMembers member(String name) {
        return object.has(name) ? new JsonMembers(object.path(name), pointer + "/" + name, wrong) : null;
    }

    /** @param otherwise default for a missing member; null if the member is required */
    LocalText text(String name, @Nullable LocalText otherwise, int maxLength) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() && otherwise != null) {
            return otherwise;
        }
        if (!value.isTextual()
                && !(value.isObject()
                        && value.size() == 2
                        && value.path("zh_CN").isTextual()
                        && value.path("en").isTextual())) {
            wrong("/" + name, Message.of("engine.package.text"));
            return LocalText.same("");
        }
        LocalText text =
                value.isTextual() ? LocalText.same(value.asText()) : Json.read(value.toString(), LocalText.class);
        if (otherwise == null && (PlainText.isBlank(text.zh()) || PlainText.isBlank(text.en()))) {
            wrong("/" + name, Message.of("engine.package.text"));
        }
        if (Math.max(PlainText.length(text.zh()), PlainText.length(text.en())) > maxLength) {
            wrong("/" + name, Message.of("engine.package.too-long", maxLength));
        }
        return text;
    }

    String string(String name, String otherwise, String pattern) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isTextual() || !value.asText().matches(pattern)) {
            wrong("/" + name, Message.of("engine.package.string", pattern));
            return otherwise;
        }
        return value.asText();
    }

    List<String> strings(String name) {
        JsonNode value = object.path(name);
        List<String> strings = new ArrayList<>();
        if (!value.isMissingNode() && !value.isArray()) {
            wrong("/" + name, Message.of("engine.package.list"));
        }
        if (value.size() > LONGEST_LIST) {
            wrong("/" + name, Message.of("engine.package.too-many", LONGEST_LIST));
            return List.of();
        }
        value.forEach(item -> {
            if (!item.isTextual()) {
                wrong("/" + name + "/" + strings.size(), Message.of("engine.package.list"));
            }
            strings.add(item.asText());
        });
        return List.copyOf(strings);
    }

    void each(String name, List<String> values, Predicate<String> fine, String otherwise) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!fine.test(value)) {
                String shown = value.length() <= 80 ? value : value.substring(0, 80) + "…";
                wrong("/" + name + "/" + i, Message.of(otherwise, shown));
            }
        }
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrong("/" + name, Message.of("engine.package.flag"));
        }
        return value.asBoolean(otherwise);
    }

    int number(String name, int otherwise, int min, int max) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
            wrong("/" + name, Message.of("engine.package.number", min, max));
            return otherwise;
        }
        return value.asInt();
    }

    /** Reads an enum constant by its name in kebab case. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            String spelled = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (spelled.equals(value.asText())) {
                return constant;
            }
            names.add(spelled);
        }
        wrong("/" + name, Message.of("engine.package.choice", String.join(", ", names)));
        return otherwise;
    }
}
