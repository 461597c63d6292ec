package org.dacheng.forms.schema;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;

/**
 * A schema that is still being designed.
 *
 * @param schema what can be read of it; components that cannot be read are left out
 * @param violations what prevents publishing, with pointers into the schema
 * @param lasting false if the violations may change while the schema does not, with a shared list of options
 */
public record DraftSchema(FormSchema schema, List<Violation> violations, boolean lasting) {

    /** @throws InvalidInput with all violations */
    public FormSchema sound() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return schema;
    }
}
