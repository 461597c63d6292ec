package org.dacheng.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.CharacterCodingException;
import org.dacheng.base.json.NotStrictJson;
import org.dacheng.base.json.StrictJson;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.settings.ViolationCollector;

/** Reads the JSON of a package, with violations for what {@link StrictJson} refuses. */
final class PackageJson {

    /**
     * @param what name of the file, for messages
     * @param pointer pointer for violations
     * @return a null node if the content is invalid
     */
    static JsonNode object(Object what, byte[] content, String pointer, ViolationCollector violations) {
        try {
            JsonNode tree = StrictJson.read(content);
            if (!tree.isObject()) {
                violations.add(pointer, Message.of("engine.package.object"));
            }
            return tree;
        } catch (CharacterCodingException notUtf8) {
            violations.add(pointer, Message.of("engine.package.no-utf8", what));
        } catch (IllFormedText broken) {
            violations.add(pointer + broken.pointer(), Message.of("base.text.half-character"));
        } catch (NotStrictJson refused) {
            violations.add(pointer, reason(what, refused));
        }
        return NullNode.getInstance();
    }

    private static Message reason(Object what, NotStrictJson refused) {
        return switch (refused.mistake()) {
            case MEMBER_TWICE -> Message.of("engine.package.member-twice", what, refused.member(), refused.line());
            case TOO_DEEP -> Message.of("engine.package.json-too-deep", what, StrictJson.MAX_DEPTH);
            case NUMBER_TOO_LONG -> Message.of("engine.package.number-too-long", what, StrictJson.MAX_NUMBER_LENGTH);
            case SYNTAX -> Message.of("engine.package.no-json", what, refused.line(), refused.column());
        };
    }

    private PackageJson() {}
}
