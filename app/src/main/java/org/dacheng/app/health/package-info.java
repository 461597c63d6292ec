/** Health indicators for {@code /actuator/health}. */
@NullMarked
package org.dacheng.app.health;

import org.jspecify.annotations.NullMarked;
