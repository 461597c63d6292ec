package org.dacheng.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FilledFormTests {

    @Test
    void aDraftKeepsChosenPeopleApartFromAFieldOfThatName() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("chosen.review", "hr");
        FilledForm posted = FilledForm.posted(Map.of("chosen.review", "blue"), parameters, "v1");

        FilledForm kept = FilledForm.kept(posted.toKeep());

        assertThat(kept.formVersion()).isEqualTo("v1");
        assertThat(kept.data()).containsOnly(Map.entry("chosen.review", "blue"));
        assertThat(kept.chosen()).containsOnly(Map.entry("review", List.of("hr")));
    }
}
