/** Designing processes: drafts of their three files, problems found before publishing, and publishing a draft. */
@NamedInterface
@NullMarked
package org.dacheng.engine.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
