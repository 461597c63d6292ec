/** Reporting lines as rows, so that large queries can use an index. */
@NamedInterface
@NullMarked
package org.dacheng.people.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
