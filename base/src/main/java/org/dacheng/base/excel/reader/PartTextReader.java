package org.dacheng.base.excel.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The XML of a part, always as UTF-8, without document types. A parser keeps a whole tag, comment or instruction in
 * memory before it reports it, so none may be longer than {@value #MAX_LENGTH} characters.
 */
final class PartTextReader extends Reader {

    static final int MAX_LENGTH = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Position in the text: between or in tags, or in a section that may contain what looks like a tag. */
    private enum ParserState {
        PLAIN,
        OPENED,
        DECLARED,
        COMMENT_BEGUN,
        COMMENT,
        LITERAL,
        INSTRUCTION
    }

    private final Reader in;
    private ParserState state = ParserState.PLAIN;
    private int since;
    private char last;
    private char beforeLast;
    private boolean entered;
    private boolean begun;

    PartTextReader(InputStream in) {
        // A decoder refuses bytes that are not UTF-8; a character set would replace them.
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
        if (++since > MAX_LENGTH) {
            throw WorkbookReader.tooLarge();
        }
        switch (state) {
            case PLAIN -> {
                if (next == '<') {
                    since = 0;
                    state = ParserState.OPENED;
                }
            }
            case OPENED ->
                state = next == '!'
                        ? ParserState.DECLARED
                        : next == '?' ? span(ParserState.INSTRUCTION) : ParserState.PLAIN;
            case DECLARED -> state = declared(next);
            case COMMENT_BEGUN -> state = span(ParserState.COMMENT);
            case COMMENT -> endAt(next, beforeLast == '-' && last == '-');
            case LITERAL -> endAt(next, beforeLast == ']' && last == ']');
            case INSTRUCTION -> endAt(next, last == '?');
        }
        beforeLast = entered ? 0 : last;
        last = entered ? 0 : next;
        entered = false;
    }

    private ParserState declared(char next) throws IOException {
        if (next == '-') {
            return ParserState.COMMENT_BEGUN;
        }
        if (next == '[') {
            return span(ParserState.LITERAL);
        }
        throw new IOException("a document type");
    }

    private void endAt(char next, boolean mayEnd) {
        if (next == '>' && mayEnd) {
            state = ParserState.PLAIN;
        }
    }

    /** The start of a section is no part of its end: {@code <!-->} is still open. */
    private ParserState span(ParserState span) {
        entered = true;
        return span;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
