package org.dacheng.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SampleFilesTests {

    /** All others of the gallery are offered to designers and not published. */
    @Test
    void theSampleCompanyPublishesFiveProcesses() {
        SampleFiles files = new SampleFiles(new PathMatchingResourcePatternResolver(), new ObjectMapper());

        assertThat(Arrays.stream(files.find("processes/*/process.json")).map(SampleFiles::folder))
                .containsExactlyInAnyOrder("leave", "expense", "ice-cream", "okr-agreement", "okr-alignment");
    }
}
