package org.dacheng.base.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Cleans every text and every name as it is read. */
final class PlainTextJsonParser extends JsonParserDelegate {

    /** The current text after cleaning; null when it is unchanged. */
    private @Nullable String clean;

    PlainTextJsonParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        clean = null;
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            String text = delegate.getText();
            if (!PlainText.isWellFormed(text)) {
                throw new IllFormedText(pointer(token), delegate.currentTokenLocation());
            }
            String cleaned = PlainText.clean(text);
            if (token == JsonToken.VALUE_STRING && !cleaned.equals(text)) {
                clean = cleaned;
            }
        }
        return token;
    }

    /** Pointer of the text, or of the object whose member has such a name. */
    private String pointer(JsonToken token) {
        JsonStreamContext place = delegate.getParsingContext();
        JsonStreamContext object = token == JsonToken.FIELD_NAME ? place.getParent() : place;
        return object == null ? "" : object.pathAsPointer().toString();
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String getText() throws IOException {
        return clean != null ? clean : delegate.getText();
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
        return clean != null ? clean : delegate.getValueAsString();
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) throws IOException {
        return clean != null ? clean : delegate.getValueAsString(otherwise);
    }

    @Override
    public boolean hasTextCharacters() {
        return clean == null && delegate.hasTextCharacters();
    }

    @Override
    public char[] getTextCharacters() throws IOException {
        return clean != null ? clean.toCharArray() : delegate.getTextCharacters();
    }

    @Override
    public int getTextLength() throws IOException {
        return clean != null ? clean.length() : delegate.getTextLength();
    }

    @Override
    public int getTextOffset() throws IOException {
        return clean != null ? 0 : delegate.getTextOffset();
    }

    @Override
    public int getText(Writer writer) throws IOException {
        if (clean == null) {
            return delegate.getText(writer);
        }
        writer.write(clean);
        return clean.length();
    }
}
