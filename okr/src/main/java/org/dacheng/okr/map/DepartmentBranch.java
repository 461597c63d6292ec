package org.dacheng.okr.map;

import org.dacheng.base.text.LocalText;

/**
 * A department whose goals contribute to nothing that the actor may see.
 *
 * @param objectives how many stand at its beginning
 */
public record DepartmentBranch(String id, LocalText name, int objectives, GoalMapHighlight mark) {

    DepartmentBranch marked(GoalMapHighlight other) {
        return new DepartmentBranch(id, name, objectives, other);
    }
}
