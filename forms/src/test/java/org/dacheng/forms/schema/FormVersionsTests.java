package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(StatementCounter.class)
class FormVersionsTests {

    @Autowired
    private FormVersions versions;

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
