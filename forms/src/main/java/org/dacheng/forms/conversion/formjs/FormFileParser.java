package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.base.text.PlainTextJsonFactory;
import org.dacheng.forms.conversion.Utf8;

/** Parses form files: UTF-8, one object, of bounded size and depth. Errors name line and column. */
final class FormFileParser {

    /** Bytes; far above the largest form that can be published. */
    static final int MAX_BYTES = 2_000_000;

    private static final int MAX_DEPTH = 500;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME = 80;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = mapper();

    /** @throws InvalidInput for a file that is not a JSON object, or is too large */
    static ObjectNode parse(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw InvalidInput.of("", "forms.conversion.file-too-large", MAX_BYTES / 1_000_000);
        }
        try {
            JsonNode tree = MAPPER.readTree(Utf8.decode(file));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw InvalidInput.of("/components", "forms.schema.no-components");
        } catch (IllFormedText broken) {
            throw InvalidInput.of(broken.pointer(), "base.text.half-character");
        } catch (JsonProcessingException bad) {
            throw InvalidInput.of("", reason(bad));
        }
    }

    private static Message reason(JsonProcessingException bad) {
        int line = bad.getLocation() == null ? 1 : bad.getLocation().getLineNr();
        int column = bad.getLocation() == null ? 1 : bad.getLocation().getColumnNr();
        if (bad instanceof StreamConstraintsException) {
            return bad.getOriginalMessage().contains("depth")
                    ? Message.of("forms.conversion.json-too-deep", MAX_DEPTH)
                    : Message.of("forms.conversion.number-too-long", MAX_NUMBER_LENGTH);
        }
        Matcher twice = TWICE.matcher(bad.getOriginalMessage());
        return twice.find()
                ? Message.of(
                        "forms.conversion.member-twice", PlainText.shortened(twice.group(1), MAX_NAME), line, column)
                : Message.of("forms.conversion.no-json", line, column);
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

    private FormFileParser() {}
}
