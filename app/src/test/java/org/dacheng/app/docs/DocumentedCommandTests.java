package org.dacheng.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedCommandTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern USAGE = Pattern.compile("bench/run ([a-z-]+(?:\\|[a-z-]+)+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^bench/run ([a-z-]+)");

    @Test
    void thePerformancePageListsEveryLoadProgram() throws IOException {
        String script = Files.readString(ROOT.resolve("bench/run"));
        List<String> programs = USAGE.matcher(script)
                .results()
                .map(found -> found.group(1))
                .flatMap(names -> Pattern.compile("\\|").splitAsStream(names))
                .toList();

        String page = Files.readString(ROOT.resolve("docs/performance.md"));

        assertThat(LISTED.matcher(page).results().map((MatchResult found) -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(programs);
    }
}
