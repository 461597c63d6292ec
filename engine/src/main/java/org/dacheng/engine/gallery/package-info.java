/** The gallery: ready processes that designers copy. Content is found on the class path, in any module or jar. */
@NamedInterface
@NullMarked
package org.dacheng.engine.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
