package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTests {

    private static final List<String> KNOWN = List.of("summary", "owners", "icon", "title");

    @ParameterizedTest
    @CsvSource({"sumary, summary", "SUMMARY, summary", "onwers, owners", "ico, icon", "colour,", "x,", "'',"})
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NameSuggestion.of(written, KNOWN).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"sumary, summary", "onwers, owners", "owner, owners", "tilte, title", "summery2,", "icons, icon"})
    void tellsAMisspelledNameFromAnother(String written, String meant) {
        assertThat(NameSuggestion.misspelled(written, KNOWN).orElse(null)).isEqualTo(meant);
    }

    @Test
    void isNotMisspelledWhenItIsKnown() {
        assertThat(NameSuggestion.misspelled("title", KNOWN)).isEmpty();
    }
}
