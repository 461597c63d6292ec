package org.dacheng.engine.design.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.NameMatch;

/**
 * A kind of node that can be added.
 *
 * @param text what it is called, in the reader's language
 * @param search words by which it is found
 */
record NodeChoice(String type, String icon, String text, String search) {

    static List<NodeChoice> all(Messages messages, Locale locale) {
        return Arrays.stream(NodeKind.values())
                .map(kind -> of(kind, messages, locale))
                .toList();
    }

    static NodeChoice of(NodeKind kind, Messages messages, Locale locale) {
        LocalText name = messages.localText(kind.text());
        return new NodeChoice(kind.type(), kind.icon(), name.in(locale), NameMatch.words(name));
    }
}
