package org.dacheng.forms.attachment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attachment.
 *
 * @param size bytes
 * @param type media type detected in the content
 */
public record AttachmentView(String id, String name, long size, String type) {

    /** Media types of pictures that every browser shows, as in {@code accept} of a file input. */
    public static final String PICTURES = "image/png,image/jpeg,image/gif,image/webp,image/bmp";

    /** True for a picture that every browser shows. */
    public boolean isPicture() {
        return List.of(PICTURES.split(",")).contains(type);
    }

    /** How a page shows it: {@code picture}, {@code pdf}, or null for files that are only downloaded. */
    public @Nullable String preview() {
        return isPicture() ? "picture" : type.equals("application/pdf") ? "pdf" : null;
    }

    /** The size in KB or MB. */
    public String readableSize() {
        long kilobytes = Math.max(1, size / 1024);
        return kilobytes < 1024 ? kilobytes + " KB" : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024.0);
    }
}
