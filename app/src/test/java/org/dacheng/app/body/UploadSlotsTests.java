package org.dacheng.app.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadSlotsTests {

    @Test
    void oneNetworkLeavesSlotsForOthers() {
        UploadSlots slots = new UploadSlots(3, 2);
        slots.take("a").orElseThrow();
        slots.take("a").orElseThrow();

        assertThat(slots.take("a")).isEmpty();
        assertThat(slots.take("b")).isPresent();
        assertThat(slots.take("c")).isEmpty();
    }

    @Test
    void aSlotIsFreedOnceHoweverOftenItIsReleased() {
        UploadSlots slots = new UploadSlots(2, 2);
        UploadSlots.Slot first = slots.take("a").orElseThrow();
        slots.take("a").orElseThrow();

        first.release();
        first.release();

        assertThat(slots.take("a")).isPresent();
        assertThat(slots.take("a")).isEmpty();
    }
}
