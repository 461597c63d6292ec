package org.dacheng.engine.design.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.option.ListedOption;
import org.dacheng.forms.option.OptionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class OptionListFormTests {

    private static final OptionList CITIES = new OptionList(
            "cities",
            new LocalText("城市", "Cities"),
            List.of(
                    new ListedOption("sh", new LocalText("上海", "Shanghai"), true),
                    new ListedOption("old", LocalText.same("旧址"), false)),
            3);

    @Test
    void whatIsSentAsShownChangesNothing() {
        assertThat(OptionListForm.posted(posted()).list("cities")).isEqualTo(CITIES);
    }

    @Test
    void addsPastedLinesWithValuesOfTheirOwn() {
        MultiValueMap<String, String> posted = posted();
        posted.set("lines", "深圳 | Shenzhen\r\n\r\n 上海 \r\nsh");

        assertThat(OptionListForm.posted(posted).list("cities").options().subList(2, 5))
                .containsExactly(
                        new ListedOption("shenzhen", new LocalText("深圳", "Shenzhen"), true),
                        new ListedOption("shanghai", LocalText.same("上海"), true),
                        new ListedOption("sh2", LocalText.same("sh"), true));
    }

    @ParameterizedTest
    @CsvSource({"0:1, old sh", "1:-1, old sh", "0:-1, sh old", "1:1, sh old", "x, sh old", "9999:-1, sh old"})
    void movesOneOption(String move, String order) {
        assertThat(OptionListForm.posted(posted()).moved(move).rows())
                .extracting(OptionListForm.Row::value)
                .containsExactly(order.split(" "));
    }

    private static MultiValueMap<String, String> posted() {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        OptionListForm form = OptionListForm.of(CITIES);
        posted.add("name", form.zh());
        posted.add("nameEn", form.en());
        posted.add("revision", String.valueOf(form.revision()));
        form.rows().forEach(row -> {
            posted.add("value", row.value());
            posted.add("zh", row.zh());
            posted.add("en", row.en());
            if (!row.enabled()) {
                posted.add("disabled", row.value());
            }
        });
        return posted;
    }
}
