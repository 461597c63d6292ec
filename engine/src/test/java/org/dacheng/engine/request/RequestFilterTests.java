package org.dacheng.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestFilterTests {

    @Test
    void anUnknownStatusNeitherNarrowsNorStaysInTheAddress() {
        RequestFilter filter = new RequestFilter("started", null, "gone", null, null);

        assertThat(filter.narrows()).isFalse();
        assertThat(filter.address("/requests", null)).isEqualTo("/requests?view=started");
    }

    @Test
    void aKnownStatusNarrowsAndStays() {
        RequestFilter filter = new RequestFilter("started", null, "running", "a+b", null);

        assertThat(filter.narrows()).isTrue();
        assertThat(filter.address("/requests", null)).isEqualTo("/requests?view=started&status=running&q=a%2Bb");
    }
}
