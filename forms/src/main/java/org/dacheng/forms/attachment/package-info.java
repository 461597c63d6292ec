/**
 * Attachments: files stored by content, checked by size and detected type, readable by people who may read their owner.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
