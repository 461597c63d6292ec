package org.dacheng.okr.comment;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Finds who is named in a comment by {@code @} and his id. */
@Component
class Mentions {

    private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");

    private final People people;

    Mentions(People people) {
        this.people = people;
    }

    /** Active people, each once, in the order in which they are named. */
    List<String> in(String words) {
        return MENTION.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(id -> people.find(id).filter(PersonView::active).isPresent())
                .toList();
    }
}
