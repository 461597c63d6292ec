package org.dacheng.engine.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Converts a {@link Message} to and from JSON in a text column; arguments may be texts and messages. */
public final class MessageJson {

    /** Writes a message as JSON text; null for null. */
    public static @Nullable String write(@Nullable Message message) {
        return message == null ? null : Json.write(message);
    }

    /** Reads a message from JSON text; null for null. */
    public static @Nullable Message read(@Nullable String json) {
        return json == null ? null : message(Json.answers(json));
    }

    private static Message message(Map<?, ?> map) {
        List<Object> args = new ArrayList<>();
        if (map.get("args") instanceof List<?> list) {
            list.forEach(arg -> args.add(argument(arg)));
        }
        return new Message(String.valueOf(map.get("key")), List.copyOf(args));
    }

    private static Object argument(@Nullable Object arg) {
        if (arg instanceof Map<?, ?> map) {
            return map.containsKey("key") ? message(map) : text(map);
        }
        if (arg instanceof BigDecimal number && number.scale() <= 0) {
            return number.longValue();
        }
        return arg == null ? "" : arg;
    }

    private static LocalText text(Map<?, ?> map) {
        return new LocalText(String.valueOf(map.get("zh_CN")), String.valueOf(map.get("en")));
    }

    private MessageJson() {}
}
