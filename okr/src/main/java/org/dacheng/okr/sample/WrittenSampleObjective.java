package org.dacheng.okr.sample;

import java.util.List;

/**
 * Data of a written objective needed by later writers.
 *
 * @param keyResults ids in their order
 */
record WrittenSampleObjective(String id, SampleOwner owner, SampleQuarter quarter, List<String> keyResults) {

    /** Spreads times over the day, always the same for the same person. */
    int seed() {
        return owner.responsible().hashCode() % 1000;
    }
}
