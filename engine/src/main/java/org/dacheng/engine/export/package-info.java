/** Lists of requests as workbooks. */
@NamedInterface
@NullMarked
package org.dacheng.engine.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
