/** Reads uploaded workbooks as a stream of cells in bounded memory, whatever the file contains. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
