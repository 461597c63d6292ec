package org.dacheng.forms.field.type;

import java.nio.charset.StandardCharsets;
import org.dacheng.base.text.NumberParser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The amount of a money field in capital Chinese characters, while it is typed. */
@RestController
class AmountWordsController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** An empty text for what is no amount of yuan. */
    @GetMapping("/forms/amount-words")
    ResponseEntity<String> words(@RequestParam(defaultValue = "") String amount) {
        return ResponseEntity.ok().contentType(TEXT).body(of(NumberParser.parse(amount)));
    }

    private static String of(NumberParser.@Nullable ParsedNumber number) {
        return number == null || number.percent() || !number.isIn(MoneyType.HOME)
                ? ""
                : ChineseAmount.of(number.value());
    }
}
