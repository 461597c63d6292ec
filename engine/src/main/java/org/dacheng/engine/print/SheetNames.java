package org.dacheng.engine.print;

import java.util.Locale;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.people.mention.Mentions;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of people and departments on a sheet. */
@Component
class SheetNames {

    private final People people;
    private final Departments departments;
    private final Mentions mentions;
    private final Messages messages;

    SheetNames(People people, Departments departments, Mentions mentions, Messages messages) {
        this.people = people;
        this.departments = departments;
        this.mentions = mentions;
        this.messages = messages;
    }

    String person(String id, Locale locale) {
        return people.find(id).map(person -> person.name().in(locale)).orElse(id);
    }

    /** @param id null for the program */
    String actor(@Nullable String id, Locale locale) {
        return id == null ? messages.text(Message.of("ui.person.program"), locale) : person(id, locale);
    }

    /** @param id null for a person without department */
    String department(@Nullable String id, Locale locale) {
        return id == null
                ? ""
                : departments
                        .find(id)
                        .map(department -> department.name().in(locale))
                        .orElse("");
    }

    /** The comment with the names of the people it mentions. */
    String comment(@Nullable String comment, Locale locale) {
        return comment == null ? "" : mentions.withNames(comment, locale);
    }
}
