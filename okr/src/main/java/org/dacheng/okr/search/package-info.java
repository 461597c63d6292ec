/** Searching objectives by typed text: the same rule for the list, the map, the workbook and the API. */
@NullMarked
package org.dacheng.okr.search;

import org.jspecify.annotations.NullMarked;
