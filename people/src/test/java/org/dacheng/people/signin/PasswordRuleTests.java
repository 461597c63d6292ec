package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dacheng.base.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @CsvSource({
        "'', people.password.blank",
        "'            ', people.password.blank",
        "'\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000', people.password.blank",
        "1234567890, people.password.short",
        "kein-7-wort, people.password.short",
        "123456789012, people.password.common",
        "qwertyuiop123, people.password.common",
        "aaaaaaaaaaaaa, people.password.common",
        "Password2026!, people.password.common",
        "P@ssw0rd1234, people.password.common",
        "iloveyou1234, people.password.common",
        "abcdefghijkl, people.password.common",
        "dacheng-demo, people.password.common",
        "Dacheng2026!, people.password.common",
        "FeiyuanInstruments!, people.password.common",
        "Feiyuan2026!, people.password.common",
        "飞鸢仪器飞鸢仪器飞鸢仪器, people.password.common",
        "zhang.wei is at work, people.password.login",
        "river ZhangWei stone, people.password.login",
        "zhang-wei-river-stone, people.password.login",
        "the river 张伟 knows it, people.password.login",
        "the river Zhang knows it, people.password.login",
    })
    void refuses(String password, String reason) {
        assertThat(keys("zhang.wei", password)).containsExactly(reason);
    }

    @Test
    void refusesMoreThanTheHashLooksAt() {
        assertThat(keys("zhang.wei", "kestrel 7 umbrella ".repeat(4))).containsExactly("people.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kestrel umbrella 47",
                "a river beyond the wall",
                "feiyuan kestrel umbrella 47",
                "tGv7-qLm2-xRp9",
                "河边的石头上有两只猫和一把伞",
                "🐧🌂🚲🎻🍐🪁🧭🦉🪴🥁🧶🛶"
            })
    void takesWhatIsLongEnoughAndHardToGuess(String password) {
        assertThat(keys("zhang.wei", password)).isEmpty();
    }

    /** Two letters are in every other word. */
    @Test
    void aShortLoginMayBePartOfAWord() {
        assertThat(keys("hr", "throne umbrella 47 kestrel")).isEmpty();
    }

    private static List<String> keys(String login, String password) {
        var owner = new PasswordOwner(login, List.of("张伟", "Zhang Wei"), List.of("飞鸢仪器", "Feiyuan Instruments"));
        return PasswordRule.check("/password", owner, password).stream()
                .map(Violation::text)
                .map(text -> text.key())
                .toList();
    }
}
