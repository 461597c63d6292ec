package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.Employment;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(StatementCounter.class)
class FormVersionsTests {

    @Autowired
    private FormVersions versions;

    @Autowired
    private FormReader reader;

    @Autowired
    private Employment employment;

    /** The problems of a draft are not kept where they depend on more than the draft. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'person','key':'who','label':'Who','defaultValue':'employee2'}",
                "{'type':'person','key':'who','label':'Who','multiple':true,'defaultValue':['manager','employee2']}",
                "{'type':'lineItems','key':'items','label':'Items','defaultValue':[{'who':'employee2'}],"
                        + "'components':[{'type':'person','key':'who','label':'Who'}]}",
                "{'type':'lineItems','key':'items','label':'Items','components':["
                        + "{'type':'person','key':'who','label':'Who','defaultValue':'employee2'}]}"
            })
    void aDefaultPersonWhoLeavesIsAProblemOfADraftThatWasRead(String field) {
        JsonNode draft = TestSchemas.json("{'type':'default','components':[" + field + "]}");
        assertThat(reader.readDraft(draft).lasting()).isFalse();
        versions.displayed(draft);
        versions.parse(draft);

        employment.leave("employee2");

        try {
            assertThatThrownBy(() -> versions.parse(draft)).isInstanceOf(InvalidInput.class);
        } finally {
            employment.comeBack("employee2");
        }
    }

    /** A page that is saved or refreshed says which version it shows. */
    @Test
    void aVersionIsReadOnce() {
        String form = "{'type':'default','components':[{'type':'textfield','key':'reason','label':'Reason'}]}";
        String version = versions.publish("read-once", TestSchemas.json(form), "hr");
        StatementCounter.STATEMENTS.clear();

        assertThat(versions.isVersionOf("read-once", version)).isTrue();
        assertThat(versions.get(version).values()).hasSize(1);
        assertThat(versions.isVersionOf("another", version)).isFalse();

        assertThat(StatementCounter.STATEMENTS)
                .filteredOn(sql -> sql.contains("forms_version"))
                .hasSize(1);
        assertThat(versions.isVersionOf("read-once", "none")).isFalse();
    }
}
