/** Objectives and key results (OKR): cycles, check-ins, alignment, scores, Excel. */
@NullMarked
package org.dacheng.okr;

import org.jspecify.annotations.NullMarked;
