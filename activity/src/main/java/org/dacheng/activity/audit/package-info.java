/** Lets auditors verify that no record was changed outside the program. */
@NullMarked
package org.dacheng.activity.audit;

import org.jspecify.annotations.NullMarked;
