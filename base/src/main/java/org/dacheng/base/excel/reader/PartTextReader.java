package org.dacheng.base.excel.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The XML of a part, always as UTF-8, without document types. A parser keeps a whole tag, comment or instruction in
 * memory before it tells of it, so none may be longer than {@value #LONGEST} characters.
 */
final class PartTextReader extends Reader {

    static final int LONGEST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Where the text is: tags and what is between them, or in a span that may hold what looks like a tag. */
    private enum Place {
        PLAIN,
        OPENED,
        DECLARED,
        COMMENT_BEGUN,
        COMMENT,
        LITERAL,
        INSTRUCTION
    }

    private final Reader in;
    private Place place = Place.PLAIN;
    private int since;
    private char last;
    private char beforeLast;
    private boolean entered;
    private boolean begun;

    PartTextReader(InputStream in) {
        // A decoder given by itself refuses bytes that are no UTF-8, where a character set would put marks in their
        // place.
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read <= 0) {
            return read;
        }
        if (!begun && buffer[offset] == BYTE_ORDER_MARK) {
            System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
            read--;
        }
        begun = true;
        for (int at = offset; at < offset + read; at++) {
            follow(buffer[at]);
        }
        return read == 0 ? read(buffer, offset, length) : read;
    }

    private void follow(char next) throws IOException {
        if (++since > LONGEST) {
            throw WorkbookReader.tooLarge();
        }
        switch (place) {
            case PLAIN -> {
                if (next == '<') {
                    since = 0;
                    place = Place.OPENED;
                }
            }
            case OPENED -> place = next == '!' ? Place.DECLARED : next == '?' ? span(Place.INSTRUCTION) : Place.PLAIN;
            case DECLARED -> place = declared(next);
            case COMMENT_BEGUN -> place = span(Place.COMMENT);
            case COMMENT -> endAt(next, beforeLast == '-' && last == '-');
            case LITERAL -> endAt(next, beforeLast == ']' && last == ']');
            case INSTRUCTION -> endAt(next, last == '?');
        }
        beforeLast = entered ? 0 : last;
        last = entered ? 0 : next;
        entered = false;
    }

    private Place declared(char next) throws IOException {
        if (next == '-') {
            return Place.COMMENT_BEGUN;
        }
        if (next == '[') {
            return span(Place.LITERAL);
        }
        throw new IOException("a document type");
    }

    private void endAt(char next, boolean mayEnd) {
        if (next == '>' && mayEnd) {
            place = Place.PLAIN;
        }
    }

    /** What opened a span is no part of what ends it: {@code <!-->} is still open. */
    private Place span(Place span) {
        entered = true;
        return span;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
