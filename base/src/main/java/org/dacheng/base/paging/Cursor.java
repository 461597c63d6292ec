package org.dacheng.base.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Where a slice of a list ended, as an opaque text; a changed one, or one of another list, is refused. */
public final class Cursor {

    private static final String BETWEEN = "|";

    /** @param list what it may be used with: the list and its filters */
    public static String write(String list, List<String> position) {
        String text = String.join(BETWEEN, position);
        String whole = text + BETWEEN + check(list, text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidCursor when it is not one of this list */
    public static List<String> read(String list, String cursor, int parts) {
        try {
            String whole = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = whole.lastIndexOf(BETWEEN);
            String text = whole.substring(0, Math.max(0, end));
            List<String> position = List.of(text.split("\\|", -1));
            if (end < 0 || !whole.substring(end + 1).equals(check(list, text)) || position.size() != parts) {
                throw new InvalidCursor();
            }
            return position;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursor();
        }
    }

    /**
     * Writes the offset of the next slice, for a list that does not change.
     *
     * @param list what it may be used with: the list and its filters
     */
    public static String ofOffset(String list, int offset) {
        return write(list, List.of(String.valueOf(offset)));
    }

    /**
     * @return 0 without a cursor
     * @throws InvalidCursor when it is not one of this list
     */
    public static int offset(String list, @Nullable String cursor) {
        return cursor == null ? 0 : number(read(list, cursor, 1).get(0));
    }

    /**
     * A part of a position that is a whole number.
     *
     * @throws InvalidCursor when it is none
     */
    public static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException changed) {
            throw new InvalidCursor();
        }
    }

    private static String check(String list, String text) {
        CRC32 crc = new CRC32();
        crc.update((list + BETWEEN + text).getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), 36);
    }

    /** The cursor was changed on its way or belongs to another list. Status 400. */
    public static class InvalidCursor extends Failure {

        InvalidCursor() {
            super(400, Message.of("base.paging.invalid-cursor"));
        }
    }

    private Cursor() {}
}
