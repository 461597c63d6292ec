/** Scheduled and repeated work, executed on one node at a time. */
@NullMarked
package org.dacheng.activity.schedule;

import org.jspecify.annotations.NullMarked;
