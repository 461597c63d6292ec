package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts of the samples exist in both languages. */
class SampleTextTests {

    private static final Set<String> READ_BY_PEOPLE =
            Set.of("name", "label", "description", "group", "title", "text", "patternMessage");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    static Stream<String> files() {
        return GalleryIndexFile.folders()
                .flatMap(folder -> Stream.of(folder + "/process", folder + "/form", folder + "/flow"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsWrittenInBothLanguages(String file) {
        List<String> violations = new ArrayList<>();

        visit(SamplePackage.file(file), "", (place, text) -> {
            if (!HAN.matcher(text.path("zh_CN").asText()).find() && !isNumber(text)) {
                violations.add(place + " has no Chinese");
            }
            String english = text.path("en").asText();
            if (english.isBlank() || HAN.matcher(english).find()) {
                violations.add(place + " has no English");
            }
        });

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesOfATextHaveTheSamePlaces(String file) {
        List<String> violations = new ArrayList<>();

        visit(SamplePackage.file(file), "", (place, text) -> {
            if (!places(text.path("zh_CN")).equals(places(text.path("en")))) {
                violations.add(place);
            }
        });

        assertThat(violations).isEmpty();
    }

    /** Such as a tax rate, {@code 13%}. */
    private static boolean isNumber(JsonNode text) {
        return text.path("zh_CN").asText().matches("[\\d%]+");
    }

    private static Set<String> places(JsonNode text) {
        return Set.copyOf(PLACE.matcher(text.asText())
                .results()
                .map(match -> match.group())
                .toList());
    }

    private static void visit(JsonNode node, String place, TextVisitor visitor) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String inside = place + "/" + member.getKey();
            // A key such as "description" may also be the key of a field: there it is not a text.
            if (READ_BY_PEOPLE.contains(member.getKey())) {
                visitor.text(inside, member.getValue());
            }
            visit(member.getValue(), inside, visitor);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), place + "/" + i, visitor);
        }
    }

    private interface TextVisitor {
        void text(String place, JsonNode text);
    }
}
