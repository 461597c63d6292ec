package org.dacheng.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.render.SummaryField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRowTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "林晓雨的差旅费报销 ¥1,188.00|差旅费;赴上海;¥1,188.00|赴上海",
                "林晓雨的年假 2 天|年假;2026-12-04 至 2026-12-07|2026-12-04 至 2026-12-07",
                "新同事欢迎会：16 份芒果冰淇淋|芒果;16 份;¥240.00|¥240.00",
                "2016 年会：116 份香草冰淇淋|16;香草|16",
                "Lin Xiaoyu: Travel, ¥86.50|Travel;¥86.5|¥86.5",
                "Ann: Annual leave|Ann;Annual;al lea|al lea"
            })
    void whatTheTitleTellsIsNotToldAgain(String title, String facts, String left) {
        RequestRow row = new RequestRow(
                "1",
                "N-1",
                LocalText.same(title),
                "p",
                LocalText.same("P"),
                "receipt",
                "employee",
                RequestStatus.APPROVED,
                Instant.EPOCH,
                null,
                Stream.of(facts.split(";"))
                        .map(text -> new SummaryField("k", "L", text))
                        .toList(),
                List.of(),
                List.of(),
                null,
                false);

        assertThat(row.factsBeside(Locale.SIMPLIFIED_CHINESE))
                .extracting(SummaryField::text)
                .containsExactly(left);
    }
}
