package org.dacheng.base.excel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small file that unpacks to much data is refused with a message by a process with little memory. */
class HostileWorkbookTests {

    @TempDir
    Path folder;

    @Test
    void everyPartIsBoundedBeforeItFillsTheMemory() throws Exception {
        List<Path> files = new ArrayList<>(Stream.of(HostileWorkbook.values())
                .map(one -> HostileWorkbook.written(folder, one, false))
                .toList());
        files.add(HostileWorkbook.written(folder, HostileWorkbook.CELL_STYLES, true));
        files.add(HostileWorkbook.written(folder, HostileWorkbook.FONTS, true));

        String said = readInLittleMemory(files);

        assertThat(said.lines())
                .containsExactlyElementsOf(files.stream()
                        .map(file -> file.getFileName() + " " + expected(file))
                        .toList());
    }

    private static String expected(Path file) {
        return file.getFileName().toString().startsWith("MANY_ROWS") ? "base.excel.sheet-rows" : "base.excel.bomb";
    }

    private static String readInLittleMemory(List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HostileWorkbook.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
