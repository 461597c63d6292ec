package org.dacheng.forms.attachment;

/**
 * An attachment.
 *
 * @param size bytes
 * @param type media type found in the content
 */
public record AttachmentView(String id, String name, long size, String type) {}
