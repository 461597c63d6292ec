package org.dacheng.okr.objective;

import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.PersonView;

/** A person in the API: id and name only. */
public record PersonRef(String id, LocalText name) {

    /** Id and name of the person. */
    public static PersonRef of(PersonView person) {
        return new PersonRef(person.id(), person.name());
    }
}
