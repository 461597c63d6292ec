package org.dacheng.okr.feed;

import java.util.List;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks how many people's requests a source counts. With fewer than five people, a figure would reveal requests of
 * individuals to everybody who sees the key result; such a source is neither set nor computed, and its evidence is
 * restricted to people who may open the requests.
 */
@Component
class FeedGroupSizeCheck {

    static final int MIN_SIZE = 5;

    private final People people;
    private final Departments departments;

    FeedGroupSizeCheck(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** @param department with all departments below it; null for the whole company */
    boolean isTooSmall(@Nullable String department) {
        return people.all().stream()
                        .filter(PersonView::active)
                        .filter(person -> department == null || isWithin(person.departmentIds(), department))
                        .limit(MIN_SIZE)
                        .count()
                < MIN_SIZE;
    }

    private boolean isWithin(List<String> own, String department) {
        return own.stream().anyMatch(one -> departments.isWithin(one, department));
    }
}
