package org.dacheng.okr.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.excel.Layout;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows sheets, headings and words in both languages, and as the API writes them. */
@Component
class Lexicon {

    private static final List<Locale> LANGUAGES = List.of(Languages.CHINESE, Languages.ENGLISH);
    private static final String EXPORT = "okr.export.";

    private final Messages messages;
    /** What a key says in any language, ready to be compared. */
    private final Map<String, Set<String>> meanings = new ConcurrentHashMap<>();

    Lexicon(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    boolean names(Layout layout, String sheet) {
        return is(EXPORT + layout.sheet(), sheet);
    }

    /** Columns from 0 of the headings that are known, by name; the first of several. */
    Map<String, Integer> columns(Layout layout, Map<Integer, String> headings) {
        Map<String, String> known = new HashMap<>();
        for (Layout.Place place : layout.places()) {
            LANGUAGES.forEach(language -> known.put(Plain.key(text(EXPORT + place.name(), language)), place.name()));
        }
        Map<String, Integer> columns = new HashMap<>();
        headings.keySet().stream().sorted().forEach(at -> {
            String name = known.get(Plain.key(headings.getOrDefault(at, "")));
            if (name != null) {
                columns.putIfAbsent(name, at);
            }
        });
        return columns;
    }

    /** @param prefix of the message keys of the words */
    <E extends Enum<E>> Optional<E> word(Class<E> type, String prefix, String text) {
        for (E constant : type.getEnumConstants()) {
            String word = Words.of(constant);
            if (Plain.key(word).equals(Plain.key(text)) || is(prefix + word, text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Whether it says yes; null when it says neither. */
    @Nullable
    Boolean yes(String text) {
        String said = Plain.key(text);
        if (List.of("true", "1", "y", "√", "✓").contains(said) || is(EXPORT + "yes", text)) {
            return true;
        }
        return List.of("false", "0", "n", "×").contains(said) || is(EXPORT + "no", text) ? false : null;
    }

    boolean is(String key, String text) {
        return meanings.computeIfAbsent(key, this::meanings).contains(Plain.key(text));
    }

    private Set<String> meanings(String key) {
        return LANGUAGES.stream()
                .map(language -> Plain.key(text(key, language)))
                .collect(Collectors.toSet());
    }

    private String text(String key, Locale language) {
        return messages.text(Message.of(key), language);
    }
}
