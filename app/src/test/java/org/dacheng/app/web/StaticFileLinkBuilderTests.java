package org.dacheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFileLinkBuilderTests {

    @ParameterizedTest
    @ValueSource(strings = {"/styles/okr.css", "/lib/sortable.min.js?v=1", "brand/logo.svg#mark", "/people/lin.xiaoyu"})
    void whatHasADotInItsNameMayBeAFile(String link) {
        assertThat(StaticFileLinkBuilder.mayBeFile(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/okr", "/okr/list?q=a.b", "/v1.2/tasks/4711", "/okr/map#o.1", "?cycle=1.5", ""})
    void whatHasNoneIsNot(String link) {
        assertThat(StaticFileLinkBuilder.mayBeFile(link)).isFalse();
    }
}
