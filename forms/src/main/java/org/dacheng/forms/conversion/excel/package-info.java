/** Forms from the headings and first rows of a workbook. */
@NamedInterface
@NullMarked
package org.dacheng.forms.conversion.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
