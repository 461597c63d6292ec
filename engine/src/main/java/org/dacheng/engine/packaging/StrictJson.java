package org.dacheng.engine.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainTextJsonFactory;
import org.dacheng.engine.settings.ViolationCollector;

/**
 * Strict parser for the JSON of a package: UTF-8, one object, no duplicate members, nothing after its end, bounded
 * depth and number sizes.
 */
final class StrictJson {

    private static final int MAX_DEPTH = 500;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.{0,80})");
    private static final ObjectMapper STRICT = mapper();

    /**
     * @param what name of the file, for messages
     * @param pointer pointer for violations
     * @return a null node if the content is invalid
     */
    static JsonNode object(Object what, byte[] content, String pointer, ViolationCollector violations) {
        try {
            JsonNode tree = STRICT.readTree(text(content));
            if (!tree.isObject()) {
                violations.add(pointer, Message.of("engine.package.object"));
            }
            return tree;
        } catch (CharacterCodingException notUtf8) {
            violations.add(pointer, Message.of("engine.package.no-utf8", what));
        } catch (IllFormedText broken) {
            violations.add(pointer + broken.pointer(), Message.of("base.text.half-character"));
        } catch (JsonProcessingException bad) {
            violations.add(pointer, reason(what, bad));
        }
        return NullNode.getInstance();
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Message reason(Object what, JsonProcessingException bad) {
        var place = bad.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        Matcher twice = TWICE.matcher(bad.getOriginalMessage());
        if (twice.find()) {
            String name = twice.group(1);
            return Message.of(
                    "engine.package.member-twice",
                    what,
                    name.endsWith("'") ? name.substring(0, name.length() - 1) : name,
                    line);
        }
        if (bad instanceof StreamConstraintsException) {
            return bad.getOriginalMessage().contains("depth")
                    ? Message.of("engine.package.json-too-deep", what, MAX_DEPTH)
                    : Message.of("engine.package.number-too-long", what, MAX_NUMBER_LENGTH);
        }
        return Message.of("engine.package.no-json", what, line, column);
    }

    private static ObjectMapper mapper() {
        PlainTextJsonFactory json = new PlainTextJsonFactory();
        json.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build());
        return new ObjectMapper(json)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private StrictJson() {}
}
