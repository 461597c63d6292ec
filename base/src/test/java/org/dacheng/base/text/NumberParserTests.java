package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|5",
                "-5|-5",
                "+5.50|5.50",
                "− 5|-5",
                ".5|0.5",
                "5.|5.0",
                "007|7",
                "1,200.50|1200.50",
                "12,345,678|12345678",
                "1 200.5|1200.5",
                "１２．５|12.5",
                "￥１，２００|1200",
                "１，２００．５０|1200.50",
                "¥86|86",
                "￥1,200.50|1200.50",
                "-¥86|-86",
                "¥-86|-86",
                "86元|86",
                "CNY 86|86",
                "86 USD|86",
                "50%|50",
                "５０％|50",
                "\u200b86\u00a0|86",
            })
    void readsWhatHasOneMeaning(String typed, BigDecimal value) {
        NumberParser.ParsedNumber number = NumberParser.parse(typed);

        assertThat(number).isNotNull();
        assertThat(number.value()).isEqualTo(value);
        assertThat(NumberParser.suggestion(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "-1,5|-1.5",
                "1，5|1.5",
                "0,123|0.123",
                "12,34|12.34",
                "1.234,5|1234.5",
                "1 234,5|1234.5",
                "1.234.567|1234567",
                "12,5%|12.5%",
            })
    void refusesWhatHasTwoMeaningsAndSaysWhatToType(String typed, String suggestion) {
        assertThat(NumberParser.parse(typed)).isNull();
        assertThat(NumberParser.suggestion(typed)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "1e5",
                "1E999999999",
                "0x10",
                "5²",
                "½",
                "①",
                "一百",
                "1万",
                "1-2",
                "--5",
                "-¥-5",
                "¥5元",
                "¥¥5",
                "12 34",
                "1,23,456",
                "1,2345",
                "1 2345",
                "NaN",
                "Infinity",
                "5d",
                "5 kg",
                "1.2.3",
                ",",
                ".",
                "٣",
                "%5",
                "5%%"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(NumberParser.parse(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "¥86,CNY,true",
        "¥86,JPY,true",
        "¥86,USD,false",
        "$86,USD,true",
        "86 EUR,EUR,true",
        "86 EUR,CNY,false",
        "86,USD,true",
        "86元,CNY,true",
        "RMB 86,CNY,true"
    })
    void knowsItsCurrency(String typed, String code, boolean fits) {
        NumberParser.ParsedNumber number = NumberParser.parse(typed);

        assertThat(number).isNotNull();
        assertThat(number.isIn(code)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7|7", "７|7", "7.0|7", "1,000|1000", "7.5|", "1e3|", "99999999999|", "7%|", "¥7|"})
    void readsWholeNumbers(String typed, Integer number) {
        assertThat(NumberParser.wholeNumber(typed)).isEqualTo(number);
    }
}
