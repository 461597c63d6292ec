/** Lists of requests on their own rows, page by page. */
@NamedInterface
@NullMarked
package org.dacheng.engine.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
