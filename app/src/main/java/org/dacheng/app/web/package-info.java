/** Common web settings: limits, caching, sessions. */
@NullMarked
package org.dacheng.app.web;

import org.jspecify.annotations.NullMarked;
