/** Forms: schema, versions, field types, validation, FEEL, drafts, attachments. */
@NullMarked
package org.dacheng.forms;

import org.jspecify.annotations.NullMarked;
