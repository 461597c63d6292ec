package org.dacheng.okr.objective;

import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.PersonView;

/** A person as programs are told of him: what he is called, and nothing else. */
public record PersonRef(String id, LocalText name) {

    public static PersonRef of(PersonView person) {
        return new PersonRef(person.id(), person.name());
    }
}
