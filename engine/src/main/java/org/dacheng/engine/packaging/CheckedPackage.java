package org.dacheng.engine.packaging;

import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.settings.ProcessSettings;

/**
 * A package that passed all checks.
 *
 * @param warnings explicitly allowed paths on which nobody decides
 */
public record CheckedPackage(ProcessPackage content, ProcessSettings settings, Flow flow, List<Violation> warnings) {}
