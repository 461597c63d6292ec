package org.dacheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every page against the limits of the template engine, the security policy and the set of icons. */
class TemplateTests {

    private static final Path FACE = Path.of("..").toAbsolutePath().normalize().resolve("templates");
    private static final Path PAGES = FACE.resolve("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^\\s>]*(?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern GIVEN =
            Pattern.compile("th:(?:attr|data-[a-z-]+|aria-[a-z-]+|hx-[a-z-]+)=\"([^\"]*)\"");
    private static final Pattern EMPTY = Pattern.compile("[?:=]\\s*''\\s*(?:$|[,:}])");
    private static final Pattern NAMES = Pattern.compile("th:with=\"([^\"]*)\"");
    private static final Pattern BEAN_IN_PARAMETER = Pattern.compile("~\\{[^\"]*\\$\\{[^}\"]*@[a-zA-Z]");
    private static final Pattern UNGUARDED_PATH = Pattern.compile("[({ ]path\\b(?! \\?:)");
    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*(\\w+)=");
    private static final Pattern TEXT = Pattern.compile("<(?:textarea|input(?![^<>]*\\s(?:type=\"(?!text\")"
            + "|hidden|th:each|th:replace|name=\"q\")))\\s(?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern ERRORS =
            Pattern.compile("\\sclass=\"(?:[^\"]*\\s)?(?:field-errors|row-problem|sign-in-refused)\\b");
    private static final Pattern ID = Pattern.compile("\\s(?:th:)?id=\"([^\"]*)\"");
    private static final Pattern DESCRIBED_BY = Pattern.compile("aria-describedby=\"?([^\",]*)");
    private static final Pattern WORD = Pattern.compile("[\\s|']+");
    private static final Pattern FRAMED = Pattern.compile("(?s)ui/field :: .{0,1600}$");
    private static final Pattern ICON = Pattern.compile(
            "ui/icon :: (?:(?:icon|named|label|labelWithClass)\\(|labelBefore\\([^\"]*, )'([a-z0-9-]+)'");
    private static final String ICON_TAG = "<svg\\s+th:replace=\"~\\{ui/icon :: icon\\([^\"]*\"\\s*></svg>";
    private static final String TEXT_TAG = "<span(?:\\s+class=\"[^\"]*\")?\\s+th:text=\"[^\"]*\"\\s*></span>";
    private static final Pattern PAIR =
            Pattern.compile(ICON_TAG + "\\s*" + TEXT_TAG + "|" + TEXT_TAG + "\\s*" + ICON_TAG);

    @ParameterizedTest
    @MethodSource("pages")
    void nothingStandsBesideAReplacementThatWouldBeLost(Path page) throws IOException {
        assertThat(tags(page))
                .filteredOn(tag -> tag.contains("th:replace="))
                .noneMatch(tag -> tag.matches("(?s).*\\sth:(if|unless|each|with|attr|class|classappend|id)=.*"));
    }

    @ParameterizedTest
    @MethodSource("pagesWithFiles")
    void nothingIsWrittenInlineThatThePolicyForbids(Path page) throws IOException {
        assertThat(tags(page))
                .noneMatch(tag -> tag.matches("(?s).*\\s(style|on[a-z]+|hx-on[^=]*|th:style)=.*"))
                .noneMatch(tag -> tag.startsWith("<style"))
                .noneMatch(tag -> tag.startsWith("<script") && !tag.contains("src="));
    }

    /** Thymeleaf evaluates parameters of a fragment without access to beans; th:with around it has that access. */
    @ParameterizedTest
    @MethodSource("pages")
    void noParameterOfAFragmentIsReadFromABean(Path page) throws IOException {
        assertThat(tags(page)).noneMatch(tag -> BEAN_IN_PARAMETER.matcher(tag).find());
    }

    /** th:attr omits attributes with an empty text, so a flag such as data-several needs a value. */
    @ParameterizedTest
    @MethodSource("pages")
    void noAttributeIsGivenAnEmptyText(Path page) throws IOException {
        assertThat(tags(page).flatMap(tag -> GIVEN.matcher(tag).results()).map(found -> found.group(1)))
                .noneMatch(given -> EMPTY.matcher(given).find());
    }

    /** A note of a form is Markdown, rendered with all HTML in it escaped; everything else is text. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsWrittenUnescaped(Path page) throws IOException {
        assertThat(tags(page))
                .noneMatch(tag -> tag.contains("th:utext=") && !page.endsWith(Path.of("forms", "field", "text.html")));
    }

    /** Pages of failures may be rendered without the attributes of a request that reached a controller. */
    @ParameterizedTest
    @MethodSource("pagesOfTheShell")
    void thePathIsReadOnlyWhereItMayBeMissing(Path page) throws IOException {
        assertThat(tags(page)).noneMatch(tag -> UNGUARDED_PATH.matcher(tag).find());
    }

    /** When indexing a map in an expression, a bare name in brackets is the key itself, not the value of a variable. */
    @ParameterizedTest
    @MethodSource("pages")
    void noMapIsAskedForTheNameOfAVariable(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern("'}\\[[a-z]+]");
    }

    /** With maxlength, browsers silently truncate pasted text; instead the server reports the limit at the field. */
    @ParameterizedTest
    @MethodSource("pages")
    void noFieldCutsWhatIsPasted(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainIgnoringCase("maxlength");
    }

    /** {@code ?:} treats an empty text as missing, so it would replace a field that was emptied. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatWasTypedIsNotReplacedWhereItIsEmpty(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern("typed(?:\\.get)?\\([^)]*\\)\\s*\\?:");
    }

    /** Conditions are evaluated before th:with defines its names, so they cannot use these names. */
    @ParameterizedTest
    @MethodSource("pages")
    void noConditionAsksForANameThatItsOwnElementGives(Path page) throws IOException {
        assertThat(tags(page))
                .noneMatch(tag -> NAMES.matcher(tag)
                        .results()
                        .flatMap(with -> NAME.matcher(with.group(1)).results())
                        .anyMatch(name -> tag.matches(
                                "(?s).*\\sth:(?:if|unless)=\"[^\"]*(?<![.\\w])" + name.group(1) + "\\b[^\"]*\".*")));
    }

    /** A text field refers to its errors, so that they are read out; search fields and read-only texts have none. */
    @ParameterizedTest
    @MethodSource("pagesWithTexts")
    void everyTextRefersToItsErrors(Path page) throws IOException {
        String text = Files.readString(page);
        Set<String> places = tags(page)
                .filter(tag -> ERRORS.matcher(tag).find())
                .flatMap(tag -> ids(ID, tag))
                .collect(Collectors.toSet());
        assertThat(TEXT.matcher(text).results())
                .filteredOn(field -> ids(DESCRIBED_BY, field.group()).noneMatch(places::contains)
                        && !field.group().contains(" readonly")
                        && !FRAMED.matcher(text.substring(0, field.start())).find())
                .extracting(MatchResult::group)
                .isEmpty();
    }

    /** Ids in attributes of the tag, with expressions as they are written. */
    private static Stream<String> ids(Pattern attribute, String tag) {
        return attribute.matcher(tag).results().flatMap(found -> WORD.splitAsStream(found.group(1)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void linesAreShort(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 120);
    }

    /** An icon with its text is written as {@code ui/icon :: label} or one of its two variants. */
    @ParameterizedTest
    @MethodSource("pages")
    void anIconAndItsTextAreOneFragment(Path page) throws IOException {
        assertThat(PAIR.matcher(Files.readString(page)).results())
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        Set<String> icons = Set.copyOf(Files.readAllLines(FACE.resolve("icons.txt")));
        Set<String> used;
        try (Stream<Path> pages = pages()) {
            used = pages.flatMap(page -> ICON.matcher(read(page)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        assertThat(icons).containsAll(used);
    }

    private static Stream<String> tags(Path page) throws IOException {
        return TAG.matcher(Files.readString(page)).results().map(MatchResult::group);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages except the one for a database that is down, which may load no files and has its own policy. */
    private static Stream<Path> pagesWithFiles() throws IOException {
        return pages().filter(file -> !file.endsWith("app/down.html"));
    }

    /** All pages except the fields of designed forms, whose list of errors is added by the form. */
    private static Stream<Path> pagesWithTexts() throws IOException {
        return pages().filter(file -> !file.startsWith(PAGES.resolve("forms/field")));
    }

    private static Stream<Path> pagesOfTheShell() throws IOException {
        return pages().filter(file -> file.startsWith(PAGES.resolve("ui")));
    }

    private static Stream<Path> files() throws IOException {
        Path resources = FACE.resolve("src/main/resources");
        return Files.walk(resources)
                .filter(file -> file.toString().matches(".*\\.(?:html|css|js)"))
                .filter(file -> !file.startsWith(resources.resolve("static/lib")));
    }

    private static Stream<Path> pages() throws IOException {
        // Mail clients do not support style sheets, so inline styles are correct there.
        return Files.walk(PAGES)
                .filter(file -> file.toString().endsWith(".html"))
                .filter(file -> !file.toString().contains("mail"));
    }
}
