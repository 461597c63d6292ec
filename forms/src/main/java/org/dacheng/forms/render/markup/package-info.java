/** Template attributes {@code field:…} for what is repeated in every field of a form. */
@NullMarked
package org.dacheng.forms.render.markup;

import org.jspecify.annotations.NullMarked;
