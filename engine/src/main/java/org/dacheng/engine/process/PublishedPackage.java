package org.dacheng.engine.process;

import java.util.List;
import org.dacheng.base.failure.Violation;

/**
 * The result of publishing a package.
 *
 * @param warnings warnings for the designer, each with its pointer: paths on which nobody decides
 */
public record PublishedPackage(ProcessView process, List<Violation> warnings) {}
