package org.dacheng.okr.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedContentTests {

    @Test
    void onlyWhatWasAgreedOnCountsAsChangedAfterAgreement() {
        assertThat(AgreedContent.isChanged(true, List.of("title"))).isTrue();
        assertThat(AgreedContent.isChanged(true, List.of("viewers", "keyResults")))
                .isTrue();
        assertThat(AgreedContent.isChanged(true, List.of("visibility", "viewers")))
                .isFalse();
        assertThat(AgreedContent.isChanged(true, List.of())).isFalse();
        assertThat(AgreedContent.isChanged(false, List.of("title"))).isFalse();
    }
}
