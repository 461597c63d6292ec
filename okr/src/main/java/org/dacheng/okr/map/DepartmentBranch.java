package org.dacheng.okr.map;

import org.dacheng.base.text.LocalText;

/**
 * A department with goals that contribute to nothing the actor may see.
 *
 * @param objectives number of root objectives in it
 */
public record DepartmentBranch(String id, LocalText name, int objectives, GoalMapHighlight highlight) {

    DepartmentBranch withHighlight(GoalMapHighlight other) {
        return new DepartmentBranch(id, name, objectives, other);
    }
}
