package org.dacheng.people.actor;

import java.util.Locale;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Creates the {@link Actor} for a person, with the person's current roles. */
@Component
public class Actors {

    private final People people;

    Actors(People people) {
        this.people = people;
    }

    /**
     * The actor with the person's own language and zone.
     *
     * @throws org.dacheng.base.failure.NotFound when no person has this id
     */
    public Actor of(String personId, String origin) {
        PersonView person = people.get(personId);
        return of(person, person.locale(), origin);
    }

    public Actor of(PersonView person, Locale locale, String origin) {
        return new Actor(person.id(), person.roles(), locale, person.zone(), origin);
    }
}
