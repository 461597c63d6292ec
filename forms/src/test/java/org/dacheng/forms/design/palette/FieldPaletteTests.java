package org.dacheng.forms.design.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.design.FieldKeys;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FieldPaletteTests {

    /** Types with an answer that nobody adds: those of imported forms. */
    private static final Set<String> NOT_ADDED = Set.of("unsupported");

    @Autowired
    private FieldPalette palette;

    @Autowired
    private FieldTypes types;

    @Autowired
    private List<FieldType> all;

    @Autowired
    private FormVersions versions;

    @Autowired
    private Messages messages;

    @Autowired
    private Feel feel;

    /** A form with one new field can be published at once. */
    @Test
    void everyNewFieldIsAValidForm() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            entries().forEach(entry -> {
                JsonNode form = form(null, palette.component(entry.type(), locale));
                assertThatCode(() -> versions.parse(form)).as("%s", form).doesNotThrowAnyException();
            });
        }
    }

    @Test
    void everyFieldThatFitsIntoARowOrAGroupIsValidThere() {
        for (String owner : List.of("lineItems", "group")) {
            ObjectNode outer = palette.component(owner, Locale.ENGLISH);
            palette.inside(outer).stream()
                    .flatMap(group -> group.entries().stream())
                    .forEach(entry -> {
                        JsonNode form = form(outer, palette.component(entry.type(), Locale.ENGLISH));
                        assertThatCode(() -> versions.parse(form))
                                .as("%s", form)
                                .doesNotThrowAnyException();
                    });
        }
    }

    @Test
    void everyEntryHasItsNamesItsIconAndItsType() throws Exception {
        Set<String> icons;
        try (var lines = getClass().getResourceAsStream("/icons.txt")) {
            icons = Set.copyOf(new String(lines.readAllBytes()).lines().toList());
        }
        assertThat(entries()).extracting(PaletteEntry::type).doesNotHaveDuplicates();
        entries().forEach(entry -> {
            assertThat(entry.name().zh())
                    .as(entry.type())
                    .doesNotContain("forms.")
                    .isNotBlank();
            assertThat(entry.name().en())
                    .as(entry.type())
                    .doesNotContain("forms.")
                    .isNotBlank();
            assertThat(icons).contains(entry.icon());
            ObjectNode component = palette.component(entry.type(), Locale.ENGLISH);
            assertThat(types.find(component.path("type").asText()))
                    .as(entry.type())
                    .isPresent();
            assertThat(palette.find(component)).contains(entry);
        });
        palette.all()
                .forEach(group ->
                        assertThat(messages.text(group.title(), Locale.ENGLISH)).doesNotContain("forms."));
    }

    @Test
    void everyTypeThatPeopleFillInCanBeAdded() {
        Set<FieldType> added = new HashSet<>();
        entries()
                .forEach(entry -> added.add(types.find(palette.component(entry.type(), Locale.ENGLISH)
                                .path("type")
                                .asText())
                        .orElseThrow()));
        Set<String> missing = new TreeSet<>();
        all.stream()
                .filter(type -> type.purpose() == FieldType.Purpose.ANSWER && !type.isModuleFilled())
                .filter(type -> !added.contains(type))
                .forEach(type -> missing.add(type.names().get(0)));
        all.stream().flatMap(type -> type.filledTogether().stream()).forEach(missing::remove);

        missing.removeAll(NOT_ADDED);
        assertThat(missing).isEmpty();
    }

    @Test
    void refusesAnUnknownType() {
        assertThatThrownBy(() -> palette.component("unheard-of", Locale.ENGLISH))
                .isInstanceOf(InvalidInput.class);
    }

    private List<PaletteEntry> entries() {
        return palette.all().stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** The form that the designer makes, with the keys that it gives. */
    private JsonNode form(@Nullable ObjectNode owner, ObjectNode component) {
        DesignDocument document =
                DesignDocument.of((ObjectNode) TestSchemas.json("{'form': {'type': 'default', 'components': []}}"));
        ElementList list = ElementList.of("form", "components");
        if (owner != null) {
            list = new ElementList(add(document, list, owner), "components");
        }
        add(document, list, component);
        return document.file("form");
    }

    private ElementRef add(DesignDocument document, ElementList list, ObjectNode component) {
        DesignCommand add = new DesignCommand.Add(new ElementPlace(list, null), component);
        return DesignCommands.carryOut(document, List.of(add), new FieldKeys(feel, types, null))
                .get(0)
                .element();
    }
}
