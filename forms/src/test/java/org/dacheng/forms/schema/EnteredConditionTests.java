package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.ShownCondition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that is shown under a condition is stored with its opposite; people see only what they entered. */
class EnteredConditionTests {

    @ParameterizedTest
    @ValueSource(strings = {"n >", "nn > 3", "n + 1", "n > 3 and", "(n", "n = \"a\""})
    void problemsQuoteWhatWasEnteredAndCountItsCharacters(String entered) {
        List<Message> plain = problems(entered);

        assertThat(plain).isNotEmpty();
        assertThat(problems(new ShownCondition(entered).stored())).isEqualTo(plain);
    }

    private static List<Message> problems(String hide) {
        List<Message> texts = new ArrayList<>();
        String field = "{'type':'textfield','key':'t','label':'T','conditional':{'hide':'=%s'}}"
                .formatted(hide.replace("\"", "\\\""));
        assertThatThrownBy(() -> TestSchemas.of("{'type':'number','key':'n','label':'N'}", field))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> refused.violations().stream()
                                .map(Violation::text)
                                .forEach(texts::add));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n > 3",
                "(n > 3) or (n < 1)",
                "if n > 3 then true else n < 1",
                "n > 3 // many",
                "n > 3 /* ) then false else true */",
                "t = \") then false else true\"",
                "if n > 3 then false else true",
                "n >",
            })
    void whatWasEnteredIsReadAgain(String entered) {
        assertThat(ShownCondition.of("=" + new ShownCondition(entered).stored(), TestSchemas.FEEL))
                .contains(new ShownCondition(entered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"if n > 3 then true else false", "n > 3", "if n > then false else true", ""})
    void otherConditionsAreNoOpposites(String stored) {
        assertThat(ShownCondition.of(stored, TestSchemas.FEEL)).isEqualTo(Optional.empty());
    }
}
