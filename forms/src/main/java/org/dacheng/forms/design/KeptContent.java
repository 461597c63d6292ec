package org.dacheng.forms.design;

import org.dacheng.forms.design.document.DesignDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is stored in a draft. Nobody edits the documents; they are copied for that.
 *
 * @param id new for every content that is stored, also one that is rolled back: the same id is the same content
 * @param base content of the published version; null for something new
 */
record KeptContent(String id, @Nullable DesignDocument base, DesignDocument content) {}
