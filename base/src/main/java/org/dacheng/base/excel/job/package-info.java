/** Exports and imports as jobs: they wait for their turn, and an import has a file, a preview and its progress. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
