package org.dacheng.base.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Reads external JSON by the rule of {@link PlainText}: disallowed characters are removed from every text, and half a
 * surrogate pair is refused with {@link IllFormedText}. A duplicate member is refused as well, since one of the two
 * would be dropped.
 */
public final class PlainTextJsonFactory extends JsonFactory {

    public PlainTextJsonFactory() {
        enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }

    @Override
    public JsonFactory copy() {
        return new PlainTextJsonFactory();
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new PlainTextJsonParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new PlainTextJsonParser(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new PlainTextJsonParser(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new PlainTextJsonParser(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
        return new PlainTextJsonParser(super._createParser(input, context));
    }
}
