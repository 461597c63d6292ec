package org.dacheng.okr.map;

import java.util.List;

/**
 * The roots of the map.
 *
 * @param matches number of objectives that match the filter; 0 without one
 */
public record GoalMapRoots(List<GoalMapCard> company, List<DepartmentBranch> departments, int matches) {

    /** Whether there are no visible goals. */
    public boolean isEmpty() {
        return company.isEmpty() && departments.isEmpty();
    }
}
