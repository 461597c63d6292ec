package org.dacheng.okr.content;

import java.util.List;

/**
 * What is needed of an objective once it is written.
 *
 * @param keyResults ids in their order
 */
record WrittenGoal(String id, Holder holder, Quarter quarter, List<String> keyResults) {

    /** Spreads times over the day, the same way for the same person. */
    int seed() {
        return holder.responsible().hashCode() % 1000;
    }
}
