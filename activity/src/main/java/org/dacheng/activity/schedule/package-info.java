/** Work that happens at a time or later, on one node at a time. */
@NullMarked
package org.dacheng.activity.schedule;

import org.jspecify.annotations.NullMarked;
