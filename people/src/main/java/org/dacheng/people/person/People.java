package org.dacheng.people.person;

import java.util.List;
import java.util.Optional;
import org.dacheng.people.failure.NotFound;
import org.springframework.stereotype.Service;

/** Looks people up; answers come from a cache of the organisation that is emptied on every change. */
@Service
public class People {

    /** @throws NotFound when nobody has this id */
    public PersonView get(String id) {
        throw new IllegalStateException("to be filled in");
    }

    public Optional<PersonView> find(String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** Active people whose name (both languages), pinyin, pinyin initials, id or position match; best first. */
    public List<PersonView> search(String text, int limit) {
        throw new IllegalStateException("to be filled in");
    }

    /** Direct manager, his manager, and so on to the top; ends at a loop or at someone without a manager. */
    public List<PersonView> managerChain(String personId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Active people with the role, in the order of their ids. */
    public List<PersonView> withRole(String role) {
        throw new IllegalStateException("to be filled in");
    }
}
