package org.dacheng.people.person;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks departments up in the cached organisation. */
@Service
public class Departments {

    public Optional<DepartmentView> find(String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** All departments, parents before children. */
    public List<DepartmentView> all() {
        throw new IllegalStateException("to be filled in");
    }

    /** The department itself, its parent, and so on up to the company. */
    public List<DepartmentView> pathUp(String id) {
        throw new IllegalStateException("to be filled in");
    }
}
