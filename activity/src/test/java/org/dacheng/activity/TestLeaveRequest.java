package org.dacheng.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.forms.schema.FormVersions;

/** A leave request with a published form, as the subject of test events. */
public final class TestLeaveRequest {

    private static final String FORM = """
            {"type": "default", "components": [
              {"type": "textfield", "key": "reason", "label": {"zh_CN": "事由", "en": "Reason"}}]}""";

    public static RequestRef of(FormVersions forms, String number, LocalText title) {
        try {
            String form = forms.publish("leave", new ObjectMapper().readTree(FORM), "hr");
            LocalText process = new LocalText("请假", "Leave");
            return new RequestRef(Ids.next(), number, title, "leave", process, form, "employee");
        } catch (JsonProcessingException typo) {
            throw new IllegalArgumentException(typo);
        }
    }

    private TestLeaveRequest() {}
}
