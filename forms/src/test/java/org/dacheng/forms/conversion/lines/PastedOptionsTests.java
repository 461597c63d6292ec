package org.dacheng.forms.conversion.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;

class PastedOptionsTests {

    @Test
    void readsLabelsAndValues() {
        PastedOptions options = PastedOptions.read("年假\nsick = 病假\n\r\n other＝Other leave ");

        assertThat(options.values())
                .isEqualTo(TestSchemas.json("[{'value':'年假','label':'年假'},{'value':'sick','label':'病假'},"
                        + "{'value':'other','label':'Other leave'}]"));
        assertThat(options.problems()).isEmpty();
    }

    @Test
    void reportsRepeatedOptionsWithTheirLine() {
        PastedOptions options = PastedOptions.read("a\nb\n\na = A\n" + "x".repeat(201) + "\n=1");

        assertThat(options.values()).hasSize(2);
        assertThat(options.problems())
                .extracting(PastedOptions.LineProblem::line)
                .containsExactly(4, 5, 6);
        assertThat(options.problems().get(0).problem().key()).isEqualTo("forms.conversion.option.twice");
    }

    @Test
    void refusesMoreOptionsThanAFieldHas() {
        String lines = IntStream.rangeClosed(1, 1001).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> PastedOptions.read(lines)).isInstanceOf(InvalidInput.class);
    }
}
