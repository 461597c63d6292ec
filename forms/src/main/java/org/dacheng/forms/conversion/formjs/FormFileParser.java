package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.json.NotStrictJson;
import org.dacheng.base.json.StrictJson;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.Message;

/** Parses form files: UTF-8, one object, of bounded size and depth. Errors name line and column. */
final class FormFileParser {

    /** Bytes; far above the largest form that can be published. */
    static final int MAX_BYTES = 2_000_000;

    /** @throws InvalidInput for a file that is not a JSON object, or is too large */
    static ObjectNode parse(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw InvalidInput.of("", "forms.conversion.file-too-large", MAX_BYTES / 1_000_000);
        }
        try {
            JsonNode tree = StrictJson.read(file);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw InvalidInput.of("/components", "forms.schema.no-components");
        } catch (CharacterCodingException other) {
            throw InvalidInput.of("", "forms.conversion.no-utf8");
        } catch (IllFormedText broken) {
            throw InvalidInput.of(broken.pointer(), "base.text.half-character");
        } catch (NotStrictJson refused) {
            throw InvalidInput.of("", reason(refused));
        }
    }

    private static Message reason(NotStrictJson refused) {
        return switch (refused.mistake()) {
            case TOO_DEEP -> Message.of("forms.conversion.json-too-deep", StrictJson.MAX_DEPTH);
            case NUMBER_TOO_LONG -> Message.of("forms.conversion.number-too-long", StrictJson.MAX_NUMBER_LENGTH);
            case MEMBER_TWICE ->
                Message.of("forms.conversion.member-twice", refused.member(), refused.line(), refused.column());
            case SYNTAX -> Message.of("forms.conversion.no-json", refused.line(), refused.column());
        };
    }

    private FormFileParser() {}
}
