package org.dacheng.engine.design;

import java.util.List;
import org.dacheng.base.text.Message;

/** Finds what reads a field from outside its process, for designers; other modules implement it. */
public interface FieldUseSource {

    /**
     * Uses of a field, as texts without anything that only some people may see.
     *
     * @param process key of the process
     * @param field key of the field
     */
    List<Message> of(String process, String field);
}
