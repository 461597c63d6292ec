package org.dacheng.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that both languages have the same message keys, and that pages and code use exactly these keys. */
class MessageBundleTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FACE = ROOT.resolve("templates/src/main/resources");
    private static final List<String> MODULES =
            List.of("ui", "base", "people", "forms", "engine", "okr", "activity", "app");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:" + String.join("|", MODULES) + ")\\.[a-z0-9][a-z0-9.-]*");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");
    private static final Pattern IN_CODE = Pattern.compile("Message\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+),choice");
    private static final Predicate<String> ASKING =
            Pattern.compile("(?<!申)请(?!求|假)").asPredicate();
    private static final Predicate<String> STIFF = Pattern.compile(
                    "\\b(?:who(?:m)?ever|anew|please|his|him(?:self)?|he)\\b", Pattern.CASE_INSENSITIVE)
            .asPredicate();
    private static final Pattern SHOWN = Pattern.compile("\\{(\\d+)}");

    @ParameterizedTest
    @ValueSource(strings = {"ui", "base", "people", "forms", "engine", "okr", "activity", "app"})
    void bothLanguagesHaveTheSameKeys(String module) {
        Properties chinese = bundle(module, "zh_CN");
        Properties english = bundle(module, "en");

        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "base", "people", "forms", "engine", "okr", "activity", "app"})
    void everyTextIsAPattern(String module) {
        for (String language : List.of("zh_CN", "en")) {
            Properties texts = bundle(module, language);
            assertThat(texts.stringPropertyNames())
                    .allSatisfy(key -> assertThatCode(() -> new MessageFormat(texts.getProperty(key)))
                            .doesNotThrowAnyException());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "base", "people", "forms", "engine", "okr", "activity", "app"})
    void bothLanguagesNameTheSameValues(String module) {
        Properties chinese = bundle(module, "zh_CN");
        Properties english = bundle(module, "en");

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !fits(english.getProperty(key), chinese.getProperty(key, "")))
                .isEmpty();
    }

    /**
     * A count that English uses only to select the plural, because the page shows the number itself, may be missing in
     * Chinese.
     */
    private static boolean fits(String english, String chinese) {
        Set<String> counts = found(COUNT, english, 1);
        counts.removeAll(found(SHOWN, english, 1));
        Set<String> rest = places(english);
        rest.removeAll(counts);
        Set<String> inChinese = places(chinese);
        return inChinese.containsAll(rest) && places(english).containsAll(inChinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void noKeyStandsTwice(String language) {
        List<String> keys = MODULES.stream()
                .flatMap(module -> read(file(module, language)).lines())
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatIsUsedExists() {
        Set<String> used = new TreeSet<>();
        templates().forEach(page -> used.addAll(found(IN_TEMPLATE, page, 1)));
        code().forEach(source -> used.addAll(found(IN_CODE, source, 1)));

        used.removeAll(keys());

        assertThat(used).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> named = Stream.concat(templates(), code())
                .flatMap(text -> found(KEY, text, 0).stream())
                .collect(Collectors.toSet());
        // A name that ends in a dot or a dash is completed by a value: all keys with this prefix are in use.
        List<String> beginnings = named.stream()
                .filter(name -> name.endsWith(".") || name.endsWith("-"))
                .toList();

        assertThat(keys())
                .allMatch(key -> named.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    /** Chinese texts use 你 and avoid 请 (except in words such as 申请); English texts are plain and gender-neutral. */
    @Test
    void textsSpeakPlainly() {
        assertThat(MODULES).allSatisfy(module -> {
            assertThat(values(module, "zh_CN")).noneMatch(text -> text.contains("您") || ASKING.test(text));
            assertThat(values(module, "en")).noneMatch(STIFF);
        });
    }

    private static Stream<String> values(String module, String language) {
        Properties texts = bundle(module, language);
        return texts.stringPropertyNames().stream().map(texts::getProperty);
    }

    private static Set<String> keys() {
        return MODULES.stream()
                .flatMap(module -> bundle(module, "en").stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return found(PLACE, text, 1);
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toSet());
    }

    private static Stream<String> templates() {
        return texts(FACE.resolve("templates"), ".html");
    }

    private static Stream<String> code() {
        return Stream.of("base", "people", "forms", "engine", "okr", "activity", "sample-processes", "app")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> texts(folder, ".java"));
    }

    private static Stream<String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(MessageBundleTests::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String module, String language) {
        return FACE.resolve("messages").resolve(module + "_" + language + ".properties");
    }

    private static Properties bundle(String module, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(module, language), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
