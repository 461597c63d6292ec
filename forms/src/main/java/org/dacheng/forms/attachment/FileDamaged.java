package org.dacheng.forms.attachment;

import org.jspecify.annotations.Nullable;

/**
 * An attachment was asked for whose content is gone from the disk or altered; told once of each attachment.
 *
 * @param owner what it hangs on, such as {@code request:01k…}; null when it was never submitted
 * @param place of its content below the folder of attachments
 * @param missing false when it is there and altered
 */
public record FileDamaged(String id, String name, @Nullable String owner, String place, boolean missing) {}
