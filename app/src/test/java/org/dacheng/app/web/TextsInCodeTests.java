package org.dacheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that people read are in message bundles, so that a language can be corrected or added without code. */
class TextsInCodeTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("base", "people", "forms", "engine", "okr", "activity", "app");
    private static final Pattern CHINESE = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");

    /** What people type: words of labels, units, dates, numbers, names in data. */
    private static final Set<String> READ = Set.of(
            "AddressType",
            "ColumnGuess",
            "DateParser",
            "FieldLineParser",
            "LabelWords",
            "NumberParser",
            "PasswordRule",
            "PhoneType",
            "Units");

    /** Formats of dates, amounts and names of periods, which are rules and not texts. */
    private static final Set<String> FORMATS = Set.of("ChineseAmount", "CycleName", "Messages");

    /** Names in both languages that become part of a process where its author gives none. */
    private static final Set<String> DEFAULTS = Set.of("ProcessSettings", "ProcessSettingsJson", "PublishedDefinition");

    private static final Set<String> PROGRAM_NAME = Set.of("StartupBanner");

    @Test
    void noTextIsInTheCode() throws IOException {
        try (Stream<Path> files = MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(TextsInCodeTests::files)) {
            assertThat(files.filter(file -> !isAllowed(file)).filter(TextsInCodeTests::hasText))
                    .isEmpty();
        }
    }

    private static boolean isAllowed(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        boolean sample = file.getParent().endsWith("sample");
        return sample || Stream.of(READ, FORMATS, DEFAULTS, PROGRAM_NAME).anyMatch(allowed -> allowed.contains(name));
    }

    private static boolean hasText(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
                    .anyMatch(line -> CHINESE.matcher(line).find());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
