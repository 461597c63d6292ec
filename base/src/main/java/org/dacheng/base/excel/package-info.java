/** Lists as Excel workbooks: streamed in bounded memory, with typed cells. POI is used only here. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
