/** Designing processes: drafts of their three files, problems found before publishing, and publishing a draft. */
@NullMarked
package org.dacheng.engine.design;

import org.jspecify.annotations.NullMarked;
