package org.dacheng.forms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every check and every evaluation stays within 2 seconds and 64 MB. */
class EvaluationBudgetTests {

    /** For starting the clock late on a busy machine; the budget itself is {@link EvaluationBudget#MILLIS}. */
    private static final long SLACK = 1500;

    @Test
    @Timeout(280)
    void everyCheckAndEvaluationStaysWithinItsBudget() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileArguments.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = program.waitFor();

        List<String> lines =
                output.lines().filter(line -> line.matches("\\d+ .*")).toList();
        assertThat(code)
                .as(output.length() > 2000 ? output.substring(output.length() - 2000) : output)
                .isZero();
        assertThat(lines.stream().filter(line -> line.contains(" evaluated "))).hasSizeGreaterThan(500);
        assertThat(lines.stream().filter(line -> line.contains(" checked refused for a0 ")))
                .hasSizeGreaterThan(100);
        assertThat(lines).noneMatch(line -> line.contains(" broken "));
        assertThat(lines)
                .allSatisfy(line -> assertThat(Long.parseLong(line.substring(0, line.indexOf(' '))))
                        .as(line)
                        .isLessThan(EvaluationBudget.MILLIS + SLACK));
    }
}
