/** Reads workbooks that people upload as a stream of cells: nothing in a file can make memory grow beyond its bounds. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
