package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTests {

    private static final LocalText NAME = new LocalText("冰淇淋采购", "Ice-cream purchase");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冰淇淋",
                "采 购",
                "ICE",
                "ice cream",
                "icecream",
                "ice-cream p",
                "purchase",
                "bingqilin",
                "bing qi lin",
                "bing'qi",
                "bql",
                "ｂｑｌ",
                "office.ice",
                "　购　"
            })
    void aNameIsFoundByEitherLanguageByPinyinAndByItsKey(String typed) {
        assertThat(NameMatch.matches(typed, NAME, "office.ice")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "'", "冰箱", "purchases", "lqb"})
    void nothingElseIsFound(String typed) {
        assertThat(NameMatch.matches(typed, NAME, "office.ice")).isFalse();
    }

    @Test
    void aLongerTextIsNotFoundByItsPinyin() {
        LocalText text = new LocalText("年假、病假和调休", "");

        assertThat(NameMatch.mentions("病 假", text)).isTrue();
        assertThat(NameMatch.mentions("bingjia", text)).isFalse();
        assertThat(NameMatch.mentions("", text)).isFalse();
    }

    @Test
    void scriptsGetTheSameForms() {
        assertThat(NameMatch.words(new LocalText("数量", "Net amount"), "items.Quantity"))
                .startsWith("数量 net amount netamount ")
                .contains(" shuliang ", " sl ")
                .endsWith(" items.quantity");
        assertThat(NameMatch.words(LocalText.same(""))).isEmpty();
    }
}
