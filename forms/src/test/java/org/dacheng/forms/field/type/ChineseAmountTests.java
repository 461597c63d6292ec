package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTests {

    /** The first six are the examples of the rules for filling in bills. */
    @ParameterizedTest
    @CsvSource({
        "1409.50,      人民币壹仟肆佰零玖元伍角整",
        "6007.14,      人民币陆仟零柒元壹角肆分",
        "1680.32,      人民币壹仟陆佰捌拾元叁角贰分",
        "107000.53,    人民币壹拾万零柒仟元伍角叁分",
        "16409.02,     人民币壹万陆仟肆佰零玖元零贰分",
        "325.04,       人民币叁佰贰拾伍元零肆分",
        "0,            人民币零元整",
        "0.00,         人民币零元整",
        "0.05,         人民币伍分",
        "0.10,         人民币壹角整",
        "0.99,         人民币玖角玖分",
        "1,            人民币壹元整",
        "10,           人民币壹拾元整",
        "100.5,        人民币壹佰元伍角整",
        "1.0500,       人民币壹元零伍分",
        "1001,         人民币壹仟零壹元整",
        "1010,         人民币壹仟零壹拾元整",
        "10000,        人民币壹万元整",
        "10001,        人民币壹万零壹元整",
        "100200,       人民币壹拾万零贰佰元整",
        "1000000,      人民币壹佰万元整",
        "20300405.06,  人民币贰仟零叁拾万零肆佰零伍元零陆分",
        "100000000,    人民币壹亿元整",
        "100010000,    人民币壹亿零壹万元整",
        "100000001,    人民币壹亿零壹元整",
        "1234567890.12, 人民币壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分",
        "1000000000000, 人民币壹万亿元整",
        "1000000010000, 人民币壹万亿零壹万元整",
        "1234500000000, 人民币壹万贰仟叁佰肆拾伍亿元整",
        "1000100000000, 人民币壹万零壹亿元整",
        "9999999999999999.99, " + "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-1,           人民币负壹元整",
        "-0.30,        人民币负叁角整",
        "1E+4,         人民币壹万元整",
    })
    void followsTheRulesForBills(BigDecimal amount, String words) {
        assertThat(ChineseAmount.of(amount)).isEqualTo(words);
    }

    /** Rounding would name another amount. */
    @ParameterizedTest
    @CsvSource({"0.001", "1.999", "-0.0049", "10000000000000000", "1E+30"})
    void namesNoAmountThatABillCannotHave(BigDecimal amount) {
        assertThat(ChineseAmount.of(amount)).isEmpty();
    }
}
