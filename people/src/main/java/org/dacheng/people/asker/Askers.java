package org.dacheng.people.asker;

import java.util.Locale;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Makes the {@link Asker} for a person, with the roles he has now. */
@Component
public class Askers {

    private final People people;

    Askers(People people) {
        this.people = people;
    }

    /**
     * In his own language and zone.
     *
     * @throws org.dacheng.base.failure.NotFound when nobody has this id
     */
    public Asker of(String personId, String origin) {
        PersonView person = people.get(personId);
        return of(person, person.locale(), origin);
    }

    public Asker of(PersonView person, Locale locale, String origin) {
        return new Asker(person.id(), person.roles(), locale, person.zone(), origin);
    }
}
