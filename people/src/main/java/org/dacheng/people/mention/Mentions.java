package org.dacheng.people.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is named in a text by {@code @} and his id, and shows him by his name. */
@Component
public class Mentions {

    /** Not within a word: an address for mail names nobody. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![A-Za-z0-9_.-])@([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");

    private final People people;

    Mentions(People people) {
        this.people = people;
    }

    /**
     * A piece of a text.
     *
     * @param text as it is shown; a name with its {@code @}
     * @param personId who is named by it, null for plain words
     */
    public record Part(String text, @Nullable String personId) {}

    /** Active people, each once, in the order in which they are named. */
    public List<String> in(String words) {
        return MENTION.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(id -> people.find(id).filter(PersonView::active).isPresent())
                .toList();
    }

    /** The text in its pieces: who is named, also if he left since, is one of his own. */
    public List<Part> parts(String words, Locale locale) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = MENTION.matcher(words);
        int from = 0;
        while (matcher.find()) {
            Optional<PersonView> named = people.find(matcher.group(1));
            if (named.isPresent()) {
                plain(parts, words.substring(from, matcher.start()));
                parts.add(new Part(
                        "@" + named.get().name().in(locale), named.get().id()));
                from = matcher.end();
            }
        }
        plain(parts, words.substring(from));
        return parts;
    }

    /** The text with names in place of ids. */
    public String shown(String words, Locale locale) {
        return parts(words, locale).stream().map(Part::text).collect(Collectors.joining());
    }

    private static void plain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null));
        }
    }
}
