package org.dacheng.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OrganisationsTests {

    @Autowired
    Organisations organisations;

    @Autowired
    ObjectMapper json;

    @Test
    void refusesASecondOrganisation() {
        var file = stream("{}");

        assertThatThrownBy(() -> organisations.load(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.text().key())
                                .containsExactly("people.organisation.not-empty"));
    }

    @Test
    void namesWhatIsNotJson() {
        var file = stream("{\"people\": [");

        assertThatThrownBy(() -> organisations.load(file)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void findsEverythingWrongAtItsPlace() throws Exception {
        String file = """
                {"departments": [{"id": "a", "name": "A", "parent": "b", "head": "nobody"}, {"id": "b", "name": "B"}],
                 "people": [{"id": "x", "name": "X", "departments": ["c"], "manager": "y", "roles": ["king"]},
                            {"id": "x", "name": "X again"}, {"id": "Not an id", "name": "Z", "language": "fr"}],
                 "deputies": [{"person": "x", "deputy": "z"}]}
                """;

        List<Violation> violations = new OrganisationCheck(json.readValue(file, OrganisationFile.class)).violations();

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactly(
                        "/departments/0/parent",
                        "/departments/0/head",
                        "/people/0/manager",
                        "/people/0/departments",
                        "/people/0/roles",
                        "/people/1/id",
                        "/people/2/id",
                        "/people/2/language",
                        "/deputies/0/deputy");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
