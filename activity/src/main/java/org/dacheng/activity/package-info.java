/** Notices, mail, scheduled work and audit verification; listens to events of other modules. */
@NullMarked
package org.dacheng.activity;

import org.jspecify.annotations.NullMarked;
