package org.dacheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.app.ProgramTest;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FormComponents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every type of field can be filled in, shown, printed and designed; the designer shows what a form shows. */
@ProgramTest
class FieldFragmentTests {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)\\(field\\)\"");

    @Autowired
    private List<FieldType> types;

    @Test
    void everyTypeHasAllFragments() throws IOException {
        assertThat(types).hasSizeGreaterThan(25);
        for (FieldType type : types) {
            // A group is not printed itself: its fields are printed below its label.
            List<String> needed = type.purpose() == FieldType.Purpose.LAYOUT
                    ? List.of("edit", "read")
                    : List.of("edit", "read", "print");
            for (String file : files(type)) {
                assertThat(fragments(file)).as(file).containsAll(needed);
            }
        }
    }

    private static Set<String> files(FieldType type) {
        return type.names().stream()
                .map(name -> type.fragment(field(type, name)))
                .collect(Collectors.toSet());
    }

    private static Field field(FieldType type, String name) {
        return new Field(
                type,
                "a",
                LocalText.same("A"),
                LocalText.same(""),
                JsonNodeFactory.instance.objectNode().put("type", name),
                "/components/0",
                null,
                FormComponents.NONE,
                new Field.Rules(null, null, null, false, false),
                Set.of());
    }

    private static Set<String> fragments(String file) throws IOException {
        try (InputStream template = new ClassPathResource("templates/forms/field/" + file + ".html").getInputStream()) {
            String markup = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            return FRAGMENT.matcher(markup)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
