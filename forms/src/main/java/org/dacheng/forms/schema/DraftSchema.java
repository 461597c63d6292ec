package org.dacheng.forms.schema;

import java.util.List;
import org.dacheng.base.failure.Violation;

/**
 * A schema that is still being designed.
 *
 * @param schema what can be read of it; components that cannot be read are left out
 * @param violations what prevents publishing, with pointers into the schema
 */
public record DraftSchema(FormSchema schema, List<Violation> violations) {}
