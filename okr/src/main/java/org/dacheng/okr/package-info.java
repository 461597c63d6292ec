/** Goals: cycles, objectives, key results, check-ins, alignment, scores, Excel. */
@NullMarked
package org.dacheng.okr;

import org.jspecify.annotations.NullMarked;
