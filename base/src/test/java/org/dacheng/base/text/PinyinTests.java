package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTests {

    @Test
    void spellsWordsAndTheirInitials() {
        assertThat(Pinyin.of("请假")).contains("qingjia", "qj");
        assertThat(Pinyin.of("张 伟")).contains("zhangwei", "zw");
    }

    @Test
    void knowsEveryReadingOfACharacter() {
        assertThat(Pinyin.of("曾强")).contains("zengqiang", "cengqiang", "zq", "cq");
    }

    @Test
    void keepsOtherCharacters() {
        assertThat(Pinyin.of("OKR 复盘")).contains("okrfupan", "okrfp");
    }

    @Test
    void staysSmallWhenManyCharactersHaveSeveralReadings() {
        assertThat(Pinyin.of("重长行乐率单曾解重长行乐率单曾解")).hasSizeLessThan(70);
    }
}
