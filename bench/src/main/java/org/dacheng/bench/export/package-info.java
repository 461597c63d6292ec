/** The export of a long list against a bare workbook with the same cells. */
@NullMarked
package org.dacheng.bench.export;

import org.jspecify.annotations.NullMarked;
