package org.dacheng.base.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CausesTests {

    @Test
    void findsTheOutermostOfItsType() {
        IOException inner = new IOException("inner");
        UncheckedIOException wrapped = new UncheckedIOException("wrapped", inner);
        IllegalStateException outer = new IllegalStateException("outer", wrapped);

        assertThat(Causes.of(outer)).containsExactly(outer, wrapped, inner);
        assertThat(Causes.find(outer, IOException.class)).isSameAs(inner);
        assertThat(Causes.find(outer, RuntimeException.class)).isSameAs(outer);
        assertThat(Causes.find(outer, InterruptedException.class)).isNull();
    }

    @Test
    void nothingHasNoCause() {
        assertThat(Causes.of(null)).isEmpty();
        assertThat(Causes.find(null, Exception.class)).isNull();
    }

    @Test
    void endsForACauseThatLeadsBack() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(Causes.find(first, IOException.class)).isNull();
    }
}
