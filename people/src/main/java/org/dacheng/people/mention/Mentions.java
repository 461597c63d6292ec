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

/** Finds people mentioned in a text by {@code @} and their id, and shows their names. */
@Component
public class Mentions {

    /** Not within a word, so that an e-mail address mentions nobody. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![A-Za-z0-9_.-])@([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");

    private final People people;

    Mentions(People people) {
        this.people = people;
    }

    /**
     * A part of a text.
     *
     * @param text as it is shown; a name with its {@code @}
     * @param personId the mentioned person, null for other text
     */
    public record TextPart(String text, @Nullable String personId) {}

    /** Active people, each once, in the order of their mention. */
    public List<String> in(String words) {
        return MENTION.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(id -> people.find(id).filter(PersonView::active).isPresent())
                .toList();
    }

    /** The text in parts; each mentioned person, also one who has left since, is a part. */
    public List<TextPart> parts(String words, Locale locale) {
        List<TextPart> parts = new ArrayList<>();
        Matcher matcher = MENTION.matcher(words);
        int from = 0;
        while (matcher.find()) {
            Optional<PersonView> named = people.find(matcher.group(1));
            if (named.isPresent()) {
                addText(parts, words.substring(from, matcher.start()));
                parts.add(new TextPart(
                        "@" + named.get().name().in(locale), named.get().id()));
                from = matcher.end();
            }
        }
        addText(parts, words.substring(from));
        return parts;
    }

    /** The text with names in place of ids. */
    public String withNames(String words, Locale locale) {
        return parts(words, locale).stream().map(TextPart::text).collect(Collectors.joining());
    }

    private static void addText(List<TextPart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, null));
        }
    }
}
