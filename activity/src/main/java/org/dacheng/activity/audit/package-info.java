/** Shows auditors that nothing was changed behind the program's back. */
@NullMarked
package org.dacheng.activity.audit;

import org.jspecify.annotations.NullMarked;
