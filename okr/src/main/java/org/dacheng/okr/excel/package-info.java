/** Goals as workbooks: what an actor may see of a cycle, streamed, with its hierarchy and a chart. */
@NamedInterface
@NullMarked
package org.dacheng.okr.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
