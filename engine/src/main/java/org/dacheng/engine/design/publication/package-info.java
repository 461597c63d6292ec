/** The pages on which a draft is published and an earlier version is restored. */
@NullMarked
package org.dacheng.engine.design.publication;

import org.jspecify.annotations.NullMarked;
