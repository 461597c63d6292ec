package org.dacheng.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures belong to the request in which they were sent, like other files. */
@DatabaseTest
class RequestPictureTests {

    private static final byte[] PICTURE = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Attachments attachments;

    @ParameterizedTest
    @ValueSource(strings = {"picture", "signature", "attachment"})
    void aFileOfOneRequestIsNotSentWithAnother(String type) {
        String process = "files-" + UUID.randomUUID().toString().substring(0, 8);
        String form = "{'type':'default','components':[{'type':'" + type + "','key':'file','label':'File'}]}";
        fixture.publish(
                process,
                settings("'title':'File','summary':[],'numbering':{'prefix':'F" + process.substring(6)
                        + "','digits':3}"),
                form,
                flow(approval("a", people("legal"), "")));
        String id = attachments
                .upload(as("employee"), "site.png", new ByteArrayInputStream(PICTURE))
                .id();

        RequestView first = fixture.submit("employee", process, Map.of("file", List.of(id)));

        assertThat(first.data()).containsEntry("file", List.of(id));
        assertThatThrownBy(() -> fixture.submit("employee", process, Map.of("file", List.of(id))))
                .isInstanceOf(InvalidInput.class);
    }
}
