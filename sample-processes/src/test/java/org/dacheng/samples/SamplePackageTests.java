package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dacheng.engine.process.ProcessView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The samples can be published unchanged, with the same checks as any other package. */
@SampleTest
class SamplePackageTests {

    private static final List<String> KEYS = SamplePackage.KEYS;

    @Autowired
    SampleFixture stage;

    @ParameterizedTest
    @FieldSource("KEYS")
    void passesEveryCheckAndIsPublishedOnce(String key) {
        ProcessView published = stage.publish(key);
        ProcessView again = stage.publish(key);

        assertThat(published.key()).isEqualTo(key);
        assertThat(again.version()).isEqualTo(published.version());
        assertThat(published.name().zh()).isNotEqualTo(published.name().en());
    }
}
