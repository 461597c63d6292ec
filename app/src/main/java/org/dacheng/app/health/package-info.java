/** Whether the program can do its work: {@code /actuator/health} says so of each thing it needs. */
@NullMarked
package org.dacheng.app.health;

import org.jspecify.annotations.NullMarked;
