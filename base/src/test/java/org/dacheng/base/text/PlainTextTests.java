package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\u200b\u00a0\ufeff",
                "\u2060",
                "\u00ad",
                "\u0000",
                "\u3164",
                "\u2800",
                "\ufe0f",
                "\u200d",
                "\u2029",
                "\u202e",
                "\u180e",
                "\u115f\u1160"
            })
    void nothingThatCanBeSeenIsBlank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(PlainText.lineOrNull(text)).isNull();
        assertThat(PlainText.linesOrNull(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "差旅", "😀", "\u200ba", "❤\ufe0f", ".", "\ufffd"})
    void whatCanBeSeenIsNotBlank(String text) {
        assertThat(PlainText.isBlank(text)).isFalse();
    }

    @Test
    void removesWhatNobodyTypes() {
        assertThat(PlainText.lines("a\u0000b\u0007c\u001b[0m\ufffe\u202ed\ufeff"))
                .isEqualTo("abc[0md");
    }

    @Test
    void unifiesLineEnds() {
        assertThat(PlainText.lines(" one\r\ntwo\rthree\u2028four\u0085five\tsix \n"))
                .isEqualTo("one\ntwo\nthree\nfour\nfive\tsix");
    }

    @Test
    void putsALineOnOneLine() {
        assertThat(PlainText.line("\u3000差旅\r\n报销\t单\u00a0")).isEqualTo("差旅 报销 单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bb",
                "👨‍👩‍👧",
                "❤\ufe0f",
                "नमस्ते",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "a  b",
                "e\u0301",
                "می\u200cخواهم",
                "豈"
            })
    void leavesAloneWhatIsMeant(String text) {
        assertThat(PlainText.line(text)).isEqualTo(text);
        assertThat(PlainText.lines(text)).isEqualTo(text);
    }

    @Test
    void halfAPairIsNotWellFormed() {
        assertThat(PlainText.isWellFormed("a\ud83d")).isFalse();
        assertThat(PlainText.isWellFormed("\ude00a")).isFalse();
        assertThat(PlainText.isWellFormed("\ude00\ud83d")).isFalse();
        assertThat(PlainText.isWellFormed("a😀差")).isTrue();
    }

    @Test
    void countsCodePoints() {
        assertThat(PlainText.length("😀😀差a")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdefg, 6, abcde…",
        "😀😀😀, 3, 😀😀😀",
        "😀😀😀, 2, 😀…",
        "a👨‍👩‍👧b, 4, a…",
        "a👨‍👩‍👧b, 7, a👨‍👩‍👧b",
        "ab👍🏽c, 4, ab…",
        "ab❤️c, 4, ab…",
        "a🇨🇳🇫🇷, 4, a🇨🇳…",
        "a🇨🇳🇫🇷x, 5, a🇨🇳…",
        "abe\u0301x, 3, ab…",
        "差旅报销, 1, …",
    })
    void shortensBetweenCharacters(String text, int codePoints, String shortened) {
        assertThat(PlainText.shortened(text, codePoints)).isEqualTo(shortened);
        assertThat(PlainText.length(PlainText.shortened(text, codePoints))).isLessThanOrEqualTo(codePoints);
    }
}
