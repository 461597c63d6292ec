package org.dacheng.forms.conversion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.failure.InvalidInput;

/** Decodes sent files. */
public final class Utf8 {

    /**
     * The text, without a byte order mark.
     *
     * @throws InvalidInput for bytes that are not UTF-8
     */
    public static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw InvalidInput.of("", "forms.conversion.no-utf8");
        }
    }

    private Utf8() {}
}
