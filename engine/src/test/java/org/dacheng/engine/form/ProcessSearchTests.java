package org.dacheng.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.ProcessView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessSearchTests {

    private static final ProcessView LEAVE = process("leave", "请假", "Leave", "人事", "HR", "年假、病假和调休");
    private static final ProcessView CLAIM = process("expense", "费用报销", "Expense claim", "财务", "Finance", "差旅和招待");
    private static final ProcessView ICE = process("ice-cream", "冰淇淋采购", "Ice-cream purchase", "行政", "Office", "团队活动");
    private static final List<ProcessView> ALL = List.of(LEAVE, CLAIM, ICE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请假",
                "请 假",
                " 请假 ",
                "qingjia",
                "qing jia",
                "Qing Jia",
                "qing'jia",
                "qj",
                "QJ",
                "ｑｊ",
                "leave",
                "LEAVE",
                "人事",
                "renshi",
                "ren shi",
                "rs",
                "hr",
                "年假",
                "病 假"
            })
    void leaveIsFoundAlone(String typed) {
        assertThat(ProcessSearch.find(ALL, typed)).containsExactly(LEAVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice cream", "ice-cream", "icecream", "bqlcg", "bing qi lin", "冰 淇 淋", "行政"})
    void iceCreamIsFoundAlone(String typed) {
        assertThat(ProcessSearch.find(ALL, typed)).containsExactly(ICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void nothingTypedFindsAll(String typed) {
        assertThat(ProcessSearch.find(ALL, typed)).containsExactlyElementsOf(ALL);
    }

    @Test
    void whatNobodyOffersIsNotFound() {
        assertThat(ProcessSearch.find(ALL, "出差申请")).isEmpty();
    }

    private static ProcessView process(String key, String zh, String en, String group, String groupEn, String text) {
        return new ProcessView(
                key,
                new LocalText(zh, en),
                new LocalText(text, ""),
                new LocalText(group, groupEn),
                "receipt",
                1,
                "form");
    }
}
