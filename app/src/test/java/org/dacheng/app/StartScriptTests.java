package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the command that {@code ./start} runs, with a fake Java that prints its arguments. */
class StartScriptTests {

    @TempDir
    Path folder;

    @Test
    void aProgramWithoutMemoryEnds() throws Exception {
        assertThat(start()).containsSubsequence("-XX:+ExitOnOutOfMemoryError", "-Xmx1g", "-jar");
    }

    private List<String> start() throws Exception {
        Path script = folder.resolve("start");
        Files.copy(Path.of("..", "start"), script);
        Files.createFile(folder.resolve("pom.xml"));
        Path jar = folder.resolve("app/target/dacheng-exec.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" = -version ] && { echo 'openjdk version \"17.0.1\"' >&2; exit; }\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder started = new ProcessBuilder("bash", script.toString());
        started.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        started.environment().put("DACHENG_JAVA_OPTS", "-Xmx1g");
        Process process = started.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }
}
