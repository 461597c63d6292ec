/**
 * Goals as workbooks: the columns of their sheets, the export of what an actor may see of a cycle, the template, and
 * imports, which are read and checked first, shown, and applied all or nothing.
 */
@NamedInterface
@NullMarked
package org.dacheng.okr.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
