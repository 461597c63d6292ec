package org.dacheng.forms.attachment;

import org.jspecify.annotations.Nullable;

/**
 * The content of a requested attachment is missing or altered; published once for each attachment.
 *
 * @param owner such as {@code request:01k…}; null when it was never submitted
 * @param place path of its content below the folder of attachments
 * @param missing false when it exists but is altered
 */
public record FileDamaged(String id, String name, @Nullable String owner, String place, boolean missing) {}
