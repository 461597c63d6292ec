package org.dacheng.engine.process;

import java.util.List;
import org.dacheng.base.failure.Violation;

/**
 * What came of a package.
 *
 * @param warnings what its designer should know, each at its place: paths on which nobody decides
 */
public record PublishedPackage(ProcessView process, List<Violation> warnings) {}
