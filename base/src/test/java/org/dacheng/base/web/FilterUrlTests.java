package org.dacheng.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterUrlTests {

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a&b=c", "{view}", "50 %", "a#b?c", "请假 2 天", "a/b\\c", "“quoted”", "😀"})
    void keepsEveryCharacterOfAValue(String text) {
        String url = FilterUrl.of("/requests")
                .with("view", "all")
                .with("q", text)
                .with("cursor", "x")
                .toString();

        URI read = URI.create(url);
        assertThat(read.getPath()).isEqualTo("/requests");
        assertThat(read.getRawQuery().split("&"))
                .hasSize(3)
                .startsWith("view=all")
                .endsWith("cursor=x");
        String q = read.getRawQuery().split("&")[1].substring("q=".length());
        assertThat(URLDecoder.decode(q, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void leavesOutParametersWithoutText() {
        assertThat(FilterUrl.of("/inbox").with("q", " ").with("process", null)).hasToString("/inbox");
    }
}
