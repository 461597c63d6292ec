package org.dacheng.base.text;

import java.io.Serializable;
import java.util.List;

/**
 * A message of the bundles, resolved when it is shown, in the reader's language.
 *
 * @param key a key of {@code messages/*.properties}
 * @param args values of its placeholders; a {@link LocalText} or {@link Message} among them is resolved in the reader's
 *     language first. All are {@link Serializable}, since a message is stored in the session during a redirect
 */
public record Message(String key, List<Object> args) implements Serializable {

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
