/** Runs every sample process to every end. */
@NullMarked
package org.dacheng.samples;

import org.jspecify.annotations.NullMarked;
