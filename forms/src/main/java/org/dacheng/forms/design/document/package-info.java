/**
 * The document behind a designer: a JSON tree whose elements are addressed by id, the commands that designers send, and
 * the reversible edits that commands become. Knows nothing of the database or of what the elements mean.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.design.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
