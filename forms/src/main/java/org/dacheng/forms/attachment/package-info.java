/**
 * Attachments: files kept by content, checked by size and sniffed type, readable by anyone who may read their owner.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
