package org.dacheng.okr.feed;

import java.util.List;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose requests a source counts. Where they are fewer than five people, a figure tells anybody who sees the key result
 * who asked for what; such a source is neither set nor computed, and its evidence is for those alone who may open the
 * requests.
 */
@Component
class FeedGroupSizeCheck {

    static final int LEAST = 5;

    private final People people;
    private final Departments departments;

    FeedGroupSizeCheck(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** @param department with all below it; null for the whole company */
    boolean isTooSmall(@Nullable String department) {
        return people.all().stream()
                        .filter(PersonView::active)
                        .filter(person -> department == null || isWithin(person.departmentIds(), department))
                        .limit(LEAST)
                        .count()
                < LEAST;
    }

    private boolean isWithin(List<String> own, String department) {
        return own.stream().anyMatch(one -> departments.isWithin(one, department));
    }
}
