/** Who stands above whom, kept as rows so that queries of any size can ask it with an index. */
@NamedInterface
@NullMarked
package org.dacheng.people.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
