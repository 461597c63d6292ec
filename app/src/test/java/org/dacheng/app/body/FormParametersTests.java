package org.dacheng.app.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormParametersTests {

    @Test
    void parametersOfTheAddressComeFirstAndBadOnesAreLeftOut() {
        Map<String, String[]> read = FormParameters.of(
                        Map.of("a", new String[] {"0"}),
                        "a=1+2&a=%E8%AF%B7&b&=x&c=%zz&d=1%3D2&e=请".getBytes(UTF_8),
                        UTF_8,
                        100)
                .values();

        assertThat(read.get("a")).containsExactly("0", "1 2", "请");
        assertThat(read.get("b")).containsExactly("");
        assertThat(read.get("d")).containsExactly("1=2");
        assertThat(read.get("e")).containsExactly("请");
        assertThat(read).doesNotContainKeys("c", "");
    }

    @Test
    void theBodyStaysAsItWasSentForThoseWhoReadItLater() {
        byte[] body = "a=%E5%86%99%E4%BA%86%E4%B8%80%E5%8D%8A&b=1+2".getBytes(UTF_8);
        byte[] before = body.clone();

        FormParameters.of(Map.of(), body, UTF_8, 100);

        assertThat(body).isEqualTo(before);
    }

    @Test
    void parametersAreCountedWithThoseOfTheAddress() {
        Map<String, String[]> address = Map.of("a", new String[] {"1", "2"});

        assertThat(FormParameters.of(address, "b=3&c=4".getBytes(UTF_8), UTF_8, 4)
                        .areTooMany())
                .isFalse();
        assertThat(FormParameters.of(address, "b=3&c=4&d=5".getBytes(UTF_8), UTF_8, 4)
                        .areTooMany())
                .isTrue();
    }
}
