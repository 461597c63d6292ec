package org.dacheng.base.text;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence of the message bundles that is looked up only when it is shown, in the reader's language.
 *
 * @param key a key of {@code messages/*.properties}
 * @param args values for its places; a {@link LocalText} or {@link Message} among them is put into the reader's
 *     language first; it waits in the session while a page redirects, so all of them are {@link Serializable}
 */
public record Message(String key, List<Object> args) implements Serializable {

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
