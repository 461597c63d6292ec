package org.dacheng.journey;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A journey fails by every error but those that it names. */
class MishapsTests {

    private final Mishaps mishaps = new Mishaps();

    @Test
    void onlyTheNamedErrorsAreFine() {
        mishaps.provoke("503 POST /design/.*/form");
        mishaps.answered(503, "POST", "/design/leave/form");
        mishaps.answered(503, "POST", "/design/leave/form");
        assertThatCode(this::check).doesNotThrowAnyException();

        mishaps.answered(500, "POST", "/design/leave/form");

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("500 POST", "a cause");
    }

    @Test
    void anErrorInPlaceOfTheNamedOneIsNotFine() {
        mishaps.provoke("503 POST /first");
        mishaps.answered(503, "POST", "/second");

        assertThatThrownBy(this::check).isInstanceOf(AssertionError.class);
    }

    @Test
    void aNamedErrorHasToHappen() {
        mishaps.provoke("503 POST /first");

        assertThatThrownBy(this::check).isInstanceOf(AssertionError.class).hasMessageContaining("/first");
    }

    @Test
    void anErrorOfAScriptIsNamedByItsMessage() {
        mishaps.failed("TypeError: x is null\n  at design.js");
        assertThatThrownBy(this::check).isInstanceOf(AssertionError.class);

        mishaps.provoke("TypeError: x is null.*");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        mishaps.requireOnlyProvoked(List.of("a cause"));
    }
}
