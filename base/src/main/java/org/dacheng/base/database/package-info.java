/** The database: location, column types per vendor, storage of instants. */
@NamedInterface
@NullMarked
package org.dacheng.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
