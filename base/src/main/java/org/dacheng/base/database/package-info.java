/** The one database: where it is, what its columns are called there, how instants are kept. */
@NamedInterface
@NullMarked
package org.dacheng.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
