/** Goals out of workbooks: everything is read and checked first, shown, and applied all or nothing. */
@NamedInterface
@NullMarked
package org.dacheng.okr.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
