package org.dacheng.okr.map;

import org.dacheng.base.text.LocalText;

/**
 * A department whose goals contribute to nothing that the asker may see.
 *
 * @param objectives how many stand at its beginning
 */
public record DepartmentBranch(String id, LocalText name, int objectives, Mark mark) {

    DepartmentBranch marked(Mark other) {
        return new DepartmentBranch(id, name, objectives, other);
    }
}
