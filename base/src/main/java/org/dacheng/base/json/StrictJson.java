package org.dacheng.base.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.PlainTextJsonFactory;

/**
 * Reads files that people send as JSON: UTF-8 with or without a byte order mark, one value, no member twice, nothing
 * after its end, bounded depth and numbers.
 */
public final class StrictJson {

    public static final int MAX_DEPTH = 500;

    /** Characters of a number. */
    public static final int MAX_NUMBER_LENGTH = 100;

    private static final ObjectMapper MAPPER = mapper();

    /**
     * @throws CharacterCodingException for bytes that are not UTF-8
     * @throws IllFormedText for a text with half a character, such as a lone surrogate
     * @throws NotStrictJson for everything else that is refused, with its place
     */
    public static JsonNode read(byte[] file) throws CharacterCodingException, IllFormedText, NotStrictJson {
        try {
            return MAPPER.readTree(text(file));
        } catch (IllFormedText broken) {
            throw broken;
        } catch (JsonProcessingException refused) {
            throw NotStrictJson.of(refused);
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
