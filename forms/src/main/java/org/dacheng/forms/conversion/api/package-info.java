/** REST endpoint for conversions of forms. */
@NullMarked
package org.dacheng.forms.conversion.api;

import org.jspecify.annotations.NullMarked;
