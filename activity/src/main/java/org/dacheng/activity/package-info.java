/** What happens after something happened; it only listens. */
@NullMarked
package org.dacheng.activity;

import org.jspecify.annotations.NullMarked;
