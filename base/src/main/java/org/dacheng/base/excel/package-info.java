/** Lists as Excel workbooks: streamed in bounded memory, with typed cells. POI is used here and nowhere above. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
