/**
 * The database: location, connections that fail fast, commits without an answer, migrations that may be restarted,
 * column types per vendor, storage of instants.
 */
@NamedInterface
@NullMarked
package org.dacheng.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
