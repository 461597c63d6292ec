package org.dacheng.okr.sample;

import java.util.List;

/**
 * What is needed of an objective once it is written.
 *
 * @param keyResults ids in their order
 */
record WrittenSampleObjective(String id, SampleOwner holder, SampleQuarter quarter, List<String> keyResults) {

    /** Spreads times over the day, the same way for the same person. */
    int seed() {
        return holder.responsible().hashCode() % 1000;
    }
}
